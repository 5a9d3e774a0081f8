import type { FastifyInstance } from 'fastify';
import type { NativeOptions } from './native-options.js';

const PATIENCE_MS = 10_000;

/**
 * Pictures of servers that the bundle names, fetched where those really are. WeChat shows pictures of any server, so
 * others never come here; only pictures leave.
 */
export function pictureRoute({ servers }: NativeOptions) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: { url?: string } }>('/native/picture', async (request, reply) => {
      const asked = URL.canParse(request.query.url ?? '') ? new URL(request.query.url!) : null;
      const origin = asked && servers[asked.origin];
      if (!origin) return reply.code(404).send();
      const answer = await fetch(new URL(asked.pathname + asked.search, origin), {
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => null);
      const type = answer?.headers.get('content-type') ?? '';
      if (!answer?.ok || !type.startsWith('image/')) return reply.code(404).send();
      return reply.type(type).send(Buffer.from(await answer.arrayBuffer()));
    });
  };
}
