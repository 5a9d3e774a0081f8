import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock/clock.js';
import { routePath } from './route-path.js';

/** Every answer of the API tells its time: phones have clocks that are days off, and a proxy's `Date` is not ours. */
export function tellTime(fastify: FastifyInstance, clock: Clock): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (routePath(request).startsWith('/api/')) void reply.header('X-Server-Time', clock.now().toISOString());
    done(null, payload);
  });
}
