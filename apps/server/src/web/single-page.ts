import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { requestErrors } from '../foundation/errors/request.errors.js';

/** The name of a file carries its content: taro's `a.1f2e3d4c.js`, vite's `a-Xz9b_Y1e.js`. */
const HASHED = /(\.[0-9a-f]{8}|-[\w-]{8})\.(js|css)$/;

interface Client {
  /** Of the built client; none, or one that is not there: it is not served. */
  folder: string | undefined;
  /** Such as `/h5`. */
  prefix: string;
  /** Where the prefix alone leads. */
  home: string;
}

export const isBuilt = (folder: string | undefined): folder is string => folder !== undefined && existsSync(folder);

/** Serves a built client whose pages it makes itself: every path without a file gets its index page. */
export async function serveSinglePage(fastify: FastifyInstance, { folder, prefix, home }: Client): Promise<void> {
  if (!isBuilt(folder)) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    prefix: `${prefix}/`,
    preCompressed: true,
    wildcard: false,
    index: false,
    cacheControl: false,
    decorateReply: !fastify.hasReplyDecorator('sendFile'),
    setHeaders: (reply, path) => {
      void reply.header(
        'Cache-Control',
        HASHED.test(path.replace(/\.gz$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get(prefix, (_request, reply) => reply.redirect(home));
  fastify.get<{ Params: { '*': string } }>(`${prefix}/*`, (request, reply) => {
    // A page of an older build asks for a file that is gone: an HTML answer would leave it blank without a word.
    if (/\.\w+$/.test(request.params['*'])) throw requestErrors.notFound();
    return reply.sendFile('index.html', folder);
  });
}
