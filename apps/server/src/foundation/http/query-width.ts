import type { FastifyInstance } from 'fastify';
import { requestErrors } from '../errors/request.errors.js';

/** The widest query that a route takes has six. */
const MAX_PARAMETERS = 32;

/** Validation looks at every parameter of a query, and 16 kB of headers hold thousands. */
export function refuseWideQueries(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(parametersOf(request.url) > MAX_PARAMETERS ? requestErrors.tooWide() : undefined);
  });
}

function parametersOf(url: string): number {
  const start = url.indexOf('?');
  return start < 0 ? 0 : url.slice(start).split('&').length;
}
