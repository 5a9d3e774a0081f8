import type { FastifyInstance } from 'fastify';
import type { World } from './world.js';

/** Lets the H5 client of an allowed origin ask `/sim` for codes, with the cookie that says who it plays. */
export function allowCrossOrigin(app: FastifyInstance, world: World): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (!request.url.startsWith('/sim/') || origin === undefined || !world.targets.origins.has(origin)) return;
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'content-type',
      vary: 'origin',
    });
    if (request.method === 'OPTIONS') await reply.code(204).send();
  });
}
