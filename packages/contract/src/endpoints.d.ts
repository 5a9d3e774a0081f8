import type { paths } from './api.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type MethodsOf<P extends keyof paths> = {
  [M in Method]: paths[P][M] extends object ? `${Uppercase<M>} ${P}` : never;
}[Method];

/** `GET /api/me`, `POST /api/bindings` …: every request the server knows. */
export type Endpoint = { [P in keyof paths]: MethodsOf<P> }[keyof paths];

type Operation<E extends Endpoint> = E extends `${infer M} ${infer P}`
  ? P extends keyof paths
    ? Lowercase<M> extends keyof paths[P]
      ? paths[P][Lowercase<M>]
      : never
    : never
  : never;

type PartIn<O, Name extends 'path' | 'query'> = O extends { parameters: Record<Name, infer P extends object> }
  ? Record<Name, P>
  : object;

/** A query of which nothing is required may be left out. */
type QueryOf<O> = O extends { parameters: { query?: infer Q } }
  ? [Q] extends [undefined]
    ? object
    : { query?: Q }
  : object;

type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : object;

type Content<R> = R extends { content: { 'application/json': infer A } } ? A : null;

type InputOfOperation<O> = PartIn<O, 'path'> & PartIn<O, 'query'> & QueryOf<O> & BodyOf<O>;

/** What goes into path, query and body. Endpoint by endpoint: the parts of all at once would be multiplied. */
export type InputOf<E extends Endpoint> = E extends Endpoint ? InputOfOperation<Operation<E>> : never;

/** What comes back when it succeeds. */
export type AnswerOf<E extends Endpoint> =
  Operation<E> extends { responses: infer R } ? Content<R[keyof R & (200 | 201 | 204)]> : never;
