import { INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { AUDIENCE, NEEDS } from './audience.js';

const CONSOLE = /^\/?api\/console(\/|$)/;

interface Declared {
  name: string;
  path: string;
  audience: unknown;
  needs: unknown;
}

/**
 * Refuses to start an application that has a route without an audience, or a route of the console that does not say what it
 * needs: the guard would refuse its every caller.
 */
export function checkAudiences(app: INestApplicationContext): void {
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  const routes = controllers.flatMap(({ metatype }) => (metatype ? routesOf(metatype) : []));
  const silent = routes.filter(({ audience }) => audience === undefined);
  if (silent.length > 0) throw new Error(`Routes without @Audience: ${named(silent)}`);
  const needless = routes.filter(
    ({ path, audience, needs }) => needs === undefined && (audience === 'staff' || CONSOLE.test(path)),
  );
  if (needless.length > 0) throw new Error(`Routes of the console without @Needs: ${named(needless)}`);
}

const named = (routes: Declared[]) => routes.map(({ name }) => name).join(', ');

function routesOf(controller: { name: string; prototype?: unknown }): Declared[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((method) => Reflect.hasMetadata(METHOD_METADATA, prototype[method]))
    .map((method) => {
      const places = [prototype[method], controller];
      const said = (key: string): unknown =>
        places.map((place) => Reflect.getMetadata(key, place) as unknown).find(Boolean);
      const paths = [controller, prototype[method]].map((place) => Reflect.getMetadata(PATH_METADATA, place) as string);
      const path = paths.join('/').replace(/\/+/g, '/');
      return { name: `${controller.name}.${method}`, path, audience: said(AUDIENCE), needs: said(NEEDS) };
    });
}
