import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from './people.js';
import type { World } from './world.js';

const NAME = 'sim_person';
const THIRTY_DAYS_S = 30 * 86_400;

/** Who this browser plays; the simulator's "logged-in WeChat". Ids of people need no escaping in a cookie. */
export function actingPerson(request: FastifyRequest, world: World): Person | undefined {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  const found = cookies.find((each) => each.startsWith(`${NAME}=`));
  return world.people.find(found?.slice(NAME.length + 1));
}

export function actAs(reply: FastifyReply, person: Person): void {
  reply.header('set-cookie', `${NAME}=${person.id}; Max-Age=${THIRTY_DAYS_S}; Path=/; HttpOnly; SameSite=Lax`);
}
