import { INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { AUDIENCE } from './audience.js';

/** Refuses to start an application that has a route without an audience: the guard would refuse its every caller. */
export function checkAudiences(app: INestApplicationContext): void {
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  const silent = controllers.flatMap(({ metatype }) => (metatype ? routesWithoutAudience(metatype) : []));
  if (silent.length > 0) throw new Error(`Routes without @Audience: ${silent.join(', ')}`);
}

function routesWithoutAudience(controller: { name: string; prototype?: unknown }): string[] {
  const prototype = controller.prototype as Record<string, object>;
  if (Reflect.hasMetadata(AUDIENCE, controller)) return [];
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((method) => Reflect.hasMetadata(METHOD_METADATA, prototype[method]))
    .filter((method) => !Reflect.hasMetadata(AUDIENCE, prototype[method]))
    .map((method) => `${controller.name}.${method}`);
}
