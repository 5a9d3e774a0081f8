import type { ErrorKind } from './coded-error.js';

export const REFUSES = 'qianqu:refuses';

/**
 * Errors that a route answers besides those of its audience, parameters, body and key; on a class, those of all its routes.
 * The contract tells them, and an API test that hears another one fails.
 */
export const Refuses =
  (...kinds: ErrorKind[]): ClassDecorator & MethodDecorator =>
  (target: object, _name?: unknown, handler?: PropertyDescriptor) => {
    const on = (handler?.value as object | undefined) ?? target;
    const said = (Reflect.getOwnMetadata(REFUSES, on) ?? []) as ErrorKind[];
    Reflect.defineMetadata(REFUSES, [...said, ...kinds], on);
  };
