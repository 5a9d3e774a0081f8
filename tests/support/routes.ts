import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { AUDIENCE, type AudienceName, NEEDS } from '../../apps/server/src/foundation/auth/audience.js';
import type { Need } from '../../apps/server/src/foundation/auth/permissions.js';
import { createDocument } from '../../apps/server/src/foundation/openapi/document.js';
import { TAGS } from '../../apps/server/src/tags.js';
import type { Method } from './person.js';
import type { World } from './world.js';

export interface Route {
  method: Method;
  /** As in the OpenAPI document: `/api/me/communities/{id}`. */
  path: string;
  audience: AudienceName | undefined;
  /** Of the console. */
  need: Need | undefined;
}

/** Every route of every controller, read from what Nest itself reads. */
export function routesOf(world: World): Route[] {
  const modules = [...world.app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map((wrapper) => wrapper.metatype));
  return controllers.flatMap((controller) => {
    const base = Reflect.getMetadata('path', controller!) as string;
    const handlers = Object.getOwnPropertyNames(controller!.prototype).map(
      (name) => controller!.prototype[name] as object,
    );
    return handlers
      .filter((handler) => Reflect.hasMetadata('method', handler))
      .map((handler) => ({
        method: RequestMethod[Reflect.getMetadata('method', handler) as number] as Method,
        path: pathOf(base, Reflect.getMetadata('path', handler) as string),
        audience: (Reflect.getMetadata(AUDIENCE, handler) ?? Reflect.getMetadata(AUDIENCE, controller!)) as
          AudienceName | undefined,
        need: (Reflect.getMetadata(NEEDS, handler) ?? Reflect.getMetadata(NEEDS, controller!)) as Need | undefined,
      }));
  });
}

function pathOf(base: string, path: string): string {
  const parts = [base, path].flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${parts.map((part) => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`;
}

interface Parameter {
  name: string;
  in: string;
}

export interface Schema {
  type?: string;
  $ref?: string;
  enum?: unknown[];
  format?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}

export interface Operation {
  method: Method;
  path: string;
  query: string[];
  body: Schema | null;
}

/** Every operation of the contract, with the names of its query and the schema of its body. */
export function operationsOf(world: World): Operation[] {
  const document = createDocument(world.app, TAGS);
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const { parameters = [], requestBody } = described as {
        parameters?: Parameter[];
        requestBody?: { content: Record<string, { schema: Schema } | undefined> };
      };
      const schema = requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase() as Method,
        path,
        query: parameters.filter((each) => each.in === 'query').map((each) => each.name),
        body: schema ? resolve(schema, schemas) : null,
      };
    }),
  );
}

/** The schema with its references followed, three levels deep. */
function resolve(schema: Schema, all: Record<string, Schema>, depth = 0): Schema {
  const target = schema.$ref ?? schema.allOf?.[0].$ref;
  const found = target ? all[target.split('/').at(-1)!] : schema;
  if (!found || depth > 3) return {};
  const properties = Object.entries(found.properties ?? {}).map(([name, each]) => [
    name,
    resolve(each, all, depth + 1),
  ]);
  const items = found.items && resolve(found.items, all, depth + 1);
  return {
    ...found,
    ...(found.properties && { properties: Object.fromEntries(properties) as Record<string, Schema> }),
    ...(items && { items }),
  };
}

/** The path with something in place of its parameters. */
export function filled(path: string, value: string): string {
  return path.replaceAll(/\{\w+\}/g, encodeURIComponent(value));
}
