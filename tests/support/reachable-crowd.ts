import type { Pool } from 'mysql2/promise';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import type { Crowd } from './crowd.js';
import { TEMPLATE } from './notices.js';

/** Where the simulated WeChat answers, and the database behind the server. */
interface Stack {
  simOrigin: string;
  sql: Pool;
}

export interface ReachableCrowd {
  community: string;
  engineer: string;
}

/** A message to the simulated WeChat's controls. */
export async function askSim<T>({ simOrigin }: Stack, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${simOrigin}${path}`, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** So many residents of one community whom WeChat knows, each of whom has allowed a few messages of visits. */
export async function reachableCrowd(
  stack: Stack,
  crowd: Crowd,
  { count, tickets }: { count: number; tickets: number },
): Promise<ReachableCrowd> {
  const [community] = await crowd.communities(1);
  const [engineer] = await crowd.engineers([[community]], '净水器', [480, 1080]);
  const residents = await crowd.residents(Array<string>(count).fill(community));
  const names = residents.map((_, n) => `crowd-${n}`);
  const openids = await openidsOf(stack, names);
  const now = new Date();
  await stack.sql.query('INSERT INTO identity_external (scope, external_id, account_id, created_at) VALUES ?', [
    residents.map(({ id }, n) => ['wechat:wx5100000000000001', Buffer.from(openids.get(names[n])!), id, now]),
  ]);
  await stack.sql.query('INSERT INTO notification_balance (resident_id, template_id, balance) VALUES ?', [
    residents.map(({ id }) => [id, TEMPLATE.visit, tickets]),
  ]);
  await stack.sql.query('INSERT INTO notification_credit (id, resident_id, template_id, delta, reason, at) VALUES ?', [
    residents.map(({ id }) => [id, id, TEMPLATE.visit, tickets, 'accepted', now]),
  ]);
  for (const person of names)
    for (let n = 0; n < tickets; n++)
      await askSim(stack, 'POST', '/sim/subscriptions', { person, tmplIds: [TEMPLATE.visit] });
  return { community, engineer };
}

async function openidsOf(stack: Stack, names: string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  // WeChat's controls take a page of people at a time.
  for (let from = 0; from < names.length; from += 500) {
    const some = names.slice(from, from + 500);
    const wish = some.map((id, n) => ({ id, name: id, phone: `188${String(10_000_000 + from + n)}` }));
    const { people } = await askSim<{ people: { id: string; openid: string }[] }>(stack, 'POST', '/sim/people', wish);
    for (const { id, openid } of people) known.set(id, openid);
  }
  return known;
}

/** The engineer comes to the crowd's community. */
export async function announceTo({ sql }: Stack, { engineer, community }: ReachableCrowd, day: string): Promise<void> {
  await announceVisit(sql, { engineerId: engineer, communityId: community, day });
}

/** A visit with its fact, as the visit module stores them. Gives the id of the fact. */
export async function announceVisit(
  sql: Pool,
  visit: { engineerId: string; communityId: string; day: string },
): Promise<string> {
  const [visitId, eventId, now] = [newId(), newId(), new Date()];
  await sql.query(
    `INSERT INTO visit (id, engineer_id, community_id, day, source, live, created_at, changed_at) VALUES (?, ?, ?, ?, 'engineer', 1, ?, ?)`,
    [visitId, visit.engineerId, visit.communityId, visit.day, now, now],
  );
  await sql.query(
    `INSERT INTO outbox_event (id, name, payload, created_at, attempts) VALUES (?, 'visit.announced', ?, ?, 0)`,
    [eventId, JSON.stringify({ visitId, ...visit, part: null }), now],
  );
  return eventId;
}

/** How many pushes and inbox rows stand in which state. */
export async function deliveryStates({ sql }: Stack, channel: string): Promise<Record<string, number>> {
  const [rows] = await sql.query(
    'SELECT state, COUNT(*) AS n FROM notification_delivery WHERE channel = ? GROUP BY state',
    [channel],
  );
  return Object.fromEntries((rows as { state: string; n: string }[]).map(({ state, n }) => [state, Number(n)]));
}
