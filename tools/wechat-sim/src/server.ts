import fastify, { LogController, type FastifyInstance } from 'fastify';
import { allowCrossOrigin } from './cross-origin.js';
import { BadFault } from './faults.js';
import type { SimOptions } from './options.js';
import { BadPerson } from './people.js';
import { linkPageRoutes } from './routes/link-page.js';
import { panelRoutes } from './routes/panel.js';
import { platformRoutes } from './routes/platform.js';
import { simContentRoutes } from './routes/sim-content.js';
import { simControlRoutes } from './routes/sim-controls.js';
import { simMessageRoutes } from './routes/sim-messages.js';
import { simPeopleRoutes } from './routes/sim-people.js';
import { webAuthRoutes } from './routes/web-auth.js';
import { SimRefusal } from './sim-refusal.js';
import { World } from './world.js';

export type { SimOptions } from './options.js';

function statusOf(error: unknown): number {
  if (error instanceof BadFault || error instanceof BadPerson) return 400;
  if (error instanceof SimRefusal) return error.statusCode;
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}

/** The simulated WeChat platform, not yet listening. */
export function createWechatSim(options: SimOptions): FastifyInstance {
  const world = new World(options);
  const app: FastifyInstance = fastify({
    logger: options.log === true && { base: { service: 'wechat-sim', simulated: true }, msgPrefix: '[模拟微信] ' },
    // Request lines would show app secrets, which travel in query strings; the platform's calls are logged redacted.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });

  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error(error);
    return reply.code(status).send({ message: error instanceof Error ? error.message : 'failed' });
  });
  allowCrossOrigin(app, world);
  app.register(platformRoutes(world));
  app.register(webAuthRoutes(world));
  app.register(linkPageRoutes(world));
  app.register(panelRoutes);
  app.register(simPeopleRoutes(world));
  app.register(simMessageRoutes(world));
  app.register(simContentRoutes(world));
  app.register(simControlRoutes(world));
  app.addHook('onClose', async () => world.pushes.stop());
  app.get('/healthz', async () => ({ status: 'ok', simulated: true }));
  return app;
}
