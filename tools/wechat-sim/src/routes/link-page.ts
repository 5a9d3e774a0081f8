import type { FastifyInstance } from 'fastify';
import { deadLinkPage, openInWechatPage } from '../pages/link-pages.js';
import { actingPerson } from '../person-cookie.js';
import type { World } from '../world.js';

export function linkPageRoutes(world: World) {
  const { basePath } = world.targets;
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Params: { id: string } }>('/l/:id', (request, reply) => {
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
      const link = world.links.find(request.params.id);
      if (!link) return reply.code(404).send(deadLinkPage(basePath));
      return reply.send(
        openInWechatPage({
          basePath,
          link,
          target: world.targets.miniProgramPage(link.page, link.query),
          people: world.people.all(),
          actingAs: actingPerson(request, world),
        }),
      );
    });
  };
}
