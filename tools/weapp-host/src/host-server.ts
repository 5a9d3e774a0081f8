import { createReadStream } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { makeAssets } from './assets.js';
import { readProgram } from './compile/read-program.js';
import { demoRoutes } from './demo/demo-routes.js';
import { nativeRoutes } from './native/native-routes.js';

export interface HostOptions {
  /** The built mini-program, as it is uploaded. */
  folder: string;
  /** Address of the WeChat simulator. */
  sim: string;
  /** The mini-program's id, the simulator's when left out. */
  appid?: string;
  /** Where a server named in the bundle really is: origin → origin. What a name server and the ICP filing do for a real one. */
  servers: Record<string, string>;
}

/** wechat-sim's, unless it is told another. */
const SIMULATED_APPID = 'wx5100000000000001';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Serves a phone with the mini-program in it: `/phone?person=…`. Not yet listening. */
export async function createHost(options: HostOptions): Promise<FastifyInstance> {
  const { appid = SIMULATED_APPID } = options;
  const program = readProgram(options.folder);
  const assets = await makeAssets({ ...program, appid, servers: Object.keys(options.servers) });
  const app = fastify({ forceCloseConnections: true, bodyLimit: 20 * 1024 * 1024 });
  const give = (path: string, type: string, text: string) =>
    app.get(path, (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-store').send(text),
    );
  give('/phone', 'text/html', assets.html);
  give('/phone.js', 'text/javascript', assets.script);
  give('/phone.css', 'text/css', assets.styles);
  give('/program.js', 'text/javascript', assets.program);
  app.get('/package/*', (request, reply) => {
    const path = normalize((request.params as { '*': string })['*']);
    const type = TYPES[extname(path)];
    if (path.startsWith('..') || !type) return reply.code(404).send();
    return reply.type(type).send(createReadStream(join(options.folder, path)));
  });
  app.register(nativeRoutes({ ...options, appid }));
  app.register(demoRoutes({ sim: options.sim, bundle: program.hash }));
  app.get('/healthz', async () => ({ status: 'ok', simulated: true, bundle: program.hash }));
  return app;
}
