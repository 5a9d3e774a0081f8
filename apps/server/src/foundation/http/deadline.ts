import type { FastifyInstance } from 'fastify';
import { ErrorFilter } from '../errors/error-filter.js';
import { requestErrors } from '../errors/request.errors.js';
import type { RequestLimits } from './request-limits.js';
import { bringsFile } from './uploads.js';

/**
 * Answers 503 when the time is up. Fastify's own handler timer ends with the body that has been read. The work is not stopped: it commits with
 * its answer under its idempotency key, where a retry finds it, or rolls back; what it says then is heard by nobody.
 */
export function keepDeadline(fastify: FastifyInstance, { answerMs, takeMs }: RequestLimits): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { raw } = reply;
    const timeUp = () => {
      // A file may be on its way for longer; how long is decided by its rate.
      if (request.raw.complete === false && !raw.headersSent) timer.refresh();
      else if (raw.headersSent) timer = setTimeout(() => raw.destroy(), takeMs);
      else new ErrorFilter().answer(requestErrors.timeout(), request, reply);
    };
    let timer = setTimeout(timeUp, answerMs);
    raw.once('close', () => clearTimeout(timer));
    if (bringsFile(request)) request.raw.once('end', () => raw.headersSent || timer.refresh());
    done();
  });
}
