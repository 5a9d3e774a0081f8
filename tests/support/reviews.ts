import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { ModerationWorker } from '../../apps/server/src/modules/moderation/moderation.worker.js';
import { book, serve } from './bookings.js';
import { rowsOf } from './database-facts.js';
import { FRIDAY, SATURDAY_9, shanghai } from './days.js';
import { violations } from './invariants.js';
import { boundResident, expectStatus, type Hired, makeNeighbourhood, type Neighbourhood } from './neighbourhood.js';
import type { Answer, Person } from './person.js';
import { World } from './world.js';

/** An hour after the first service of Saturday is done. */
export const SATURDAY_11 = shanghai('2026-11-21 11:00');

export const STARS = { stars: 5, tags: ['onTime', 'skilled'] };
export const WORDS = { ...STARS, text: '准时上门，换完还教我怎么看水质。' };

interface Wish {
  engineer?: Hired;
  resident?: Person;
  communityId?: string;
  start?: string;
}

/** A resident whom an engineer has just served; nothing is reviewed yet. */
export async function servedResident(
  world: World,
  place: Neighbourhood,
  { engineer = place.wang, communityId = '1001', start = SATURDAY_9, resident }: Wish = {},
): Promise<{ resident: Person; bookingId: string }> {
  const who = resident ?? (await boundResident(world, engineer, communityId));
  const bookingId = await book(who, place, { engineerId: engineer.id, communityId, start });
  await serve(world, engineer.person, bookingId);
  return { resident: who, bookingId };
}

export interface ReviewScene {
  world: World;
  place: Neighbourhood;
  /** Whom 王师傅 has served on Saturday at nine; it is eleven. */
  li: Person;
  bookingId: string;
  operator: Person;
}

export async function reviewScene(world?: World): Promise<ReviewScene> {
  const scene = world ?? (await World.create());
  scene.setTime(FRIDAY);
  const place = await makeNeighbourhood(scene);
  const { resident: li, bookingId } = await servedResident(scene, place);
  scene.setTime(SATURDAY_11);
  // Sessions of staff end after a day.
  return { world: scene, place, li, bookingId, operator: await scene.operator() };
}

/** Whatever the story was, nothing is broken at its end. */
export async function endScene(world: World): Promise<void> {
  const broken = await violations(world.sql, { now: world.app.get(Clock).now() });
  await world.close();
  if (broken.length > 0) throw new Error(JSON.stringify(broken));
}

export const review = (resident: Person, bookingId: string, wish: object = WORDS): Promise<Answer> =>
  resident.post(`/api/me/bookings/${bookingId}/review`, wish);

/** Reviews a booking and gives the review as its author sees it. */
export async function reviewed(resident: Person, bookingId: string, wish: object = WORDS): Promise<Card> {
  return expectStatus(await review(resident, bookingId, wish), 201) as unknown as Card;
}

export interface Card {
  id: string;
  bookingId?: string;
  stars: number;
  tags: string[];
  text: string | null;
  textState: string | null;
  photos: { id: string; thumb: string; full: string; state: string }[];
  likes: number;
  liked: boolean;
  canLike: boolean;
  mine: boolean;
  when: string;
  reply: { text: string; when: string; state: string } | null;
}

/** The reviews of a community as somebody sees them. */
export async function reviewsHere(who: Person, communityId = '1001'): Promise<Card[]> {
  return expectStatus(await who.get(`/api/communities/${communityId}/reviews`), 200).items as Card[];
}

/** WeChat is asked for its opinion of everything that is due. */
export function moderate(world: World): Promise<number> {
  return world.app.get(ModerationWorker).drain();
}

export interface Item {
  id: string;
  kind: string;
  subject_id: string;
  state: string;
  queue: string | null;
  version: number;
  tries: number;
  label: number | null;
  trace_id: string | null;
  next_at: Date | null;
  decided_by: string | null;
}

export function items(world: World, kind?: string): Promise<Item[]> {
  const where = kind ? 'WHERE kind = ?' : '';
  return rowsOf<Item>(world, `SELECT * FROM moderation_item ${where} ORDER BY id`, kind ? [kind] : []);
}

/** The only item of a kind. */
export async function itemOf(world: World, kind: string): Promise<Item> {
  const found = await items(world, kind);
  if (found.length !== 1) throw new Error(`${found.length} items of kind ${kind}`);
  return found[0];
}

export const decide = (operator: Person, itemId: string, approve: boolean, more: object = {}): Promise<Answer> =>
  operator.post(`/api/console/moderation/${itemId}/decision`, {
    approve,
    reason: approve ? '内容正常' : '不文明用语',
    ...more,
  });
