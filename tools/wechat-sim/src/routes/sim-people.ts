import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { switchPersonPage } from '../pages/link-pages.js';
import { readPeople, type Person } from '../people.js';
import { actAs, actingPerson } from '../person-cookie.js';
import { SimRefusal } from '../sim-refusal.js';
import type { World } from '../world.js';

interface PersonBody {
  person?: string;
}

/** People, who the browser plays, and what their phone hands to the mini-program. */
export function simPeopleRoutes(world: World) {
  const { miniProgram, officialAccount, targets } = world;
  const view = (person: Person) => ({
    ...person,
    openid: world.openid(miniProgram, person),
    webOpenid: world.openid(officialAccount, person),
    unionid: world.unionid(person),
  });

  function named(id: unknown): Person {
    const person = typeof id === 'string' ? world.people.find(id) : undefined;
    if (!person) throw new SimRefusal(404, 'no such person');
    return person;
  }

  /** The named person, or the one this browser plays. What is asked for is asked by the mini-program: he is in it. */
  function chosen(request: FastifyRequest, id: unknown): Person {
    const person = id === undefined ? (actingPerson(request, world) ?? named(id)) : named(id);
    world.visits.note(person.id);
    return person;
  }

  function switchAndGo(
    request: FastifyRequest<{ Querystring: { person?: string; next?: string } }>,
    reply: FastifyReply,
  ) {
    const { person, next = '/' } = request.query;
    const target = targets.safeNext(next);
    if (target === undefined) throw new SimRefusal(400, 'next is not of an allowed origin');
    reply.header('cache-control', 'no-store');
    if (person === undefined) {
      const html = switchPersonPage(targets.basePath, target, world.people.all(), actingPerson(request, world));
      return reply.type('text/html; charset=utf-8').send(html);
    }
    actAs(reply, named(person));
    return reply.redirect(target.startsWith('/') ? `${targets.basePath}${target}` : target, 302);
  }

  return async (app: FastifyInstance): Promise<void> => {
    app.get('/sim/people', async (request) => ({
      people: world.people.all().map(view),
      actingAs: actingPerson(request, world)?.id ?? null,
    }));
    app.post('/sim/people', async (request) => {
      world.people.put(readPeople(request.body));
      return { people: world.people.all().map(view) };
    });
    app.get('/sim/act-as', switchAndGo);
    app.post<{ Body: PersonBody }>('/sim/act-as', async (request, reply) => {
      const person = named(request.body?.person);
      actAs(reply, person);
      return { actingAs: person.id };
    });
    app.post<{ Body: PersonBody & { blocked?: boolean } }>('/sim/block', async (request) => {
      const person = named(request.body?.person);
      person.blocked = request.body.blocked !== false;
      return view(person);
    });
    app.post<{ Body: PersonBody }>('/sim/login-code', async (request) => {
      const person = chosen(request, request.body?.person);
      return { code: world.codes.issue('login', miniProgram.appid, person.id), errMsg: 'login:ok' };
    });
    app.post<{ Body: PersonBody & { accept?: boolean } }>('/sim/phone-code', async (request) => {
      const person = chosen(request, request.body?.person);
      if (request.body?.accept === false) return { code: null, errMsg: 'getPhoneNumber:fail user deny' };
      return { code: world.codes.issue('phone', miniProgram.appid, person.id), errMsg: 'getPhoneNumber:ok' };
    });
  };
}
