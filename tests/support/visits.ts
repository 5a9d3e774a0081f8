import { SATURDAY } from './days.js';
import { CONTACT, expectStatus, type Hired, type Neighbourhood } from './neighbourhood.js';
import type { Person } from './person.js';
import type { World } from './world.js';
import { rowsOf } from './database-facts.js';

export interface VisitCard {
  id: string;
  engineer: { id: string; name: string };
  day: string;
  part: string | null;
  state: string;
  seatsLeft: number | null;
  joined: boolean;
}

/** The visits that a community hears of. */
export async function visitsIn(who: Person, communityId = '1001'): Promise<VisitCard[]> {
  return expectStatus(await who.get(`/api/communities/${communityId}/visits`), 200).items as VisitCard[];
}

export async function visitOf(who: Person, engineer: Hired, communityId = '1001'): Promise<VisitCard> {
  const found = (await visitsIn(who, communityId)).find((each) => each.engineer.id === engineer.id);
  if (!found) throw new Error(`no visit of ${engineer.name}`);
  return found;
}

/** Starts at which one may join, by the half-hour service unless told otherwise. */
export async function joinStarts(who: Person, place: Neighbourhood, visitId: string, service = '滤芯更换') {
  const answer = await who.get(`/api/visits/${visitId}/slots?serviceItemId=${place.services[service]}`);
  return (expectStatus(answer, 200).slots as { start: string }[]).map((slot) => slot.start);
}

export const join = (who: Person, place: Neighbourhood, visitId: string, start: string, more: object = {}) =>
  who.post(`/api/visits/${visitId}/join`, { serviceItemId: place.services['滤芯更换'], start, ...CONTACT, ...more });

export const announce = (engineer: Hired, more: object = {}) =>
  engineer.person.post('/api/engineer/visits', { communityId: '1001', day: SATURDAY, ...more });

/** Facts of a name, oldest first; where the clock stands still their order means nothing. */
export async function factsOf(world: World, name: string): Promise<Record<string, unknown>[]> {
  const rows = await rowsOf<{ payload: string | object }>(
    world,
    'SELECT payload FROM outbox_event WHERE name = ? ORDER BY created_at, id',
    [name],
  );
  return rows.map(
    ({ payload }) => (typeof payload === 'string' ? JSON.parse(payload) : payload) as Record<string, unknown>,
  );
}

export const forgetFacts = (world: World) => world.sql.query(`UPDATE outbox_event SET name = 'forgotten'`);
