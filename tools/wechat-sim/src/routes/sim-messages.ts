import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Person } from '../people.js';
import { actingPerson } from '../person-cookie.js';
import { SimRefusal } from '../sim-refusal.js';
import type { World } from '../world.js';

interface SubscribeBody {
  person?: string;
  tmplIds?: unknown;
  answers?: unknown;
}

const SHOWN = 1000;

/** Subscribing, writing to customer service, and the messages that arrived. */
export function simMessageRoutes(world: World) {
  function chosen(request: FastifyRequest, id: string | undefined): Person {
    const person = id === undefined ? actingPerson(request, world) : world.people.find(id);
    if (!person) throw new SimRefusal(404, 'no such person');
    return person;
  }
  const openid = (person: Person) => world.openid(world.miniProgram, person);

  return async (app: FastifyInstance): Promise<void> => {
    app.get('/sim/templates', async () => ({ templates: world.templates.all() }));
    app.post<{ Body: SubscribeBody }>('/sim/subscriptions', async (request) => {
      const { person: id, tmplIds, answers } = request.body ?? {};
      const person = chosen(request, id);
      world.visits.note(person.id);
      return world.subscriptions.ask(openid(person), tmplIds, answers);
    });
    app.get<{ Querystring: { person?: string } }>('/sim/subscriptions', async (request) => {
      const person = chosen(request, request.query.person);
      const left = world.templates.all().map(({ priTmplId, title }) => ({
        priTmplId,
        title,
        left: world.subscriptions.left(openid(person), priTmplId),
      }));
      return { person: person.id, tickets: left };
    });
    app.delete<{ Body: SubscribeBody }>('/sim/subscriptions', async (request) => {
      const person = chosen(request, request.body?.person);
      for (const { priTmplId } of world.templates.all()) world.subscriptions.drop(openid(person), priTmplId);
      return { person: person.id };
    });
    app.post<{ Body: { person?: string } }>('/sim/customer-message', async (request) => {
      const person = chosen(request, request.body?.person);
      world.customers.userWrote(openid(person));
      return { person: person.id };
    });
    app.get<{ Querystring: { person?: string; limit?: string } }>('/sim/messages', async ({ query }) => ({
      simulated: true,
      total: world.messages.count,
      messages: world.messages.of(query.person, Number(query.limit ?? SHOWN)),
    }));
  };
}
