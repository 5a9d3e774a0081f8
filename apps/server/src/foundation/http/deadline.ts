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
    let timer: NodeJS.Timeout | undefined;
    const timeUp = () => {
      if (raw.headersSent) timer = setTimeout(() => raw.destroy(), takeMs);
      else new ErrorFilter().answer(requestErrors.timeout(), request, reply);
    };
    const begin = () => {
      if (!raw.writableEnded) timer = setTimeout(timeUp, answerMs);
    };
    // How long a file may be on its way is decided by its rate.
    if (bringsFile(request)) request.raw.once('end', begin);
    else begin();
    raw.once('close', () => clearTimeout(timer));
    done();
  });
}
