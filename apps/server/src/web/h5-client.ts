import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config/config.js';
import { requestErrors } from '../foundation/errors/request.errors.js';
import { h5PathOf, pages } from '../pages.js';

const HASHED = /\.[0-9a-f]{8}\.(js|css)$/;

/** Where the client says that there is no such page; null where there is no client. */
export const lostPage = (config: Config): string | null => (folderOf(config) ? h5PathOf(pages.notFound()) : null);

const folderOf = ({ H5_DIR }: Config): string | null => (H5_DIR && existsSync(H5_DIR) ? H5_DIR : null);

/** Serves the built H5 client under /h5/; every path without a file gets its index page (history router). */
export async function serveH5(fastify: FastifyInstance, config: Config): Promise<void> {
  const root = folderOf(config);
  if (!root) return;
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/h5/',
    preCompressed: true,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'Cache-Control',
        HASHED.test(path.replace(/\.gz$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get('/h5', (_request, reply) => reply.redirect(h5PathOf(pages.community())));
  fastify.get<{ Params: { '*': string } }>('/h5/*', (request, reply) => {
    // A page of an older build asks for a file that is gone: an HTML answer would leave it blank without a word.
    if (/\.\w+$/.test(request.params['*'])) throw requestErrors.notFound();
    return reply.sendFile('index.html');
  });
}
