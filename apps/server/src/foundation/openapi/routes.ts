import { INestApplicationContext, RequestMethod, Type } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { accountOf, AUDIENCE, AudienceName, NEEDS } from '../auth/audience.js';
import type { Need } from '../auth/permissions.js';
import type { ErrorKind } from '../errors/coded-error.js';
import { REFUSES } from '../errors/refuses.js';
import { IdPipe } from '../http/id.pipe.js';
import { REPEATABLE } from '../idempotency/answered-by.js';

/** What a handler says of itself by its decorators. */
export interface Route {
  /** Of its operation in the contract. */
  id: string;
  audience: AudienceName;
  /** Of the console: what it needs. */
  need?: Need;
  /** Its answer depends on who asks. */
  personal: boolean;
  unsafe: boolean;
  /** Needs an Idempotency-Key. */
  keyed: boolean;
  /** Takes a body or a query, each of a class that says what is valid. */
  validated: boolean;
  /** Has ids in its path. */
  identified: boolean;
  /** By `@Refuses`: its own first, then those of its controller. */
  refuses: ErrorKind[];
}

const SAFE = [RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS];

export const operationId = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}_${method}`;

/** Every route of every controller. */
export function routesOf(app: INestApplicationContext): Route[] {
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ metatype }) => (metatype ? routesIn(metatype as Type) : []));
}

function routesIn(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, () => unknown>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]))
    .map((name) => routeOf(controller, name, prototype[name]));
}

function routeOf(controller: Type, name: string, handler: () => unknown): Route {
  const reflector = new Reflector();
  const places = [handler, controller];
  const unsafe = !SAFE.includes(reflector.get<RequestMethod>(METHOD_METADATA, handler));
  const taken = argumentsOf(controller, name);
  return {
    id: operationId(controller.name, name),
    audience: reflector.getAllAndOverride<AudienceName>(AUDIENCE, places),
    need: reflector.getAllAndOverride<Need | undefined>(NEEDS, places),
    personal: taken.some(({ factory }) => factory === accountOf),
    unsafe,
    keyed: unsafe && reflector.getAllAndOverride(REPEATABLE, places) === undefined,
    validated: taken.some(({ kind }) => kind === RouteParamtypes.BODY || kind === RouteParamtypes.QUERY),
    identified: taken.some(({ pipes }) => pipes.includes(IdPipe)),
    refuses: places.flatMap((place) => reflector.get<ErrorKind[] | undefined>(REFUSES, place) ?? []),
  };
}

interface Argument {
  pipes: unknown[];
  /** Of a decorator of ours. */
  factory?: unknown;
}

/** Nest keeps the arguments of a handler as `kind:position`. */
function argumentsOf(controller: Type, name: string): (Argument & { kind: number })[] {
  const kept = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>;
  return Object.entries(kept).map(([key, argument]) => ({ ...argument, kind: Number(key.split(':')[0]) }));
}
