import { createHash } from 'node:crypto';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { nameForms } from '../../apps/server/src/modules/community/rules/name-parts.js';
import { book, serve } from './bookings.js';
import { rowsOf } from './database-facts.js';
import { FRIDAY, SATURDAY_9, SATURDAY_10 } from './days.js';
import {
  boundResident,
  expectStatus,
  hire,
  type Hired,
  makeNeighbourhood,
  type Neighbourhood,
} from './neighbourhood.js';
import { Notices } from './notices.js';
import type { Person } from './person.js';
import { reviewed } from './reviews.js';
import { World } from './world.js';

/** One of each thing that lies somewhere: ids. */
export interface Things {
  communityId: string;
  /** Another one there, to be merged. */
  otherCommunityId: string;
  engineerId: string;
  timeOffId: string;
  bookingId: string;
  /** Without an engineer. */
  waitingId: string;
  complaintId: string;
  reviewItem: string;
  photoItem: string;
  portraitItem: string;
  noticeId: string;
}

export interface TwoRegions {
  world: World;
  place: Neighbourhood;
  /** In 徐汇区 (310104), and in 长宁区 (310105). */
  inside: Things;
  outside: Things;
  /** 孙师傅 covers a community in each. */
  bothId: string;
}

/** 徐汇区 and 长宁区, each with one of everything that the console shows. It is Friday. */
export async function twoRegions(): Promise<TwoRegions> {
  const world = await World.create();
  world.setTime(FRIDAY);
  const place = await makeNeighbourhood(world);
  await insertChangning(world);
  const zhao = await hired(world, place, '赵师傅', ['2001', '2002']);
  const both = await hired(world, place, '孙师傅', ['1001', '2001']);
  const inside = await thingsOf(world, place, place.wang, ['1001', '1002']);
  const outside = await thingsOf(world, place, zhao, ['2001', '2002']);
  world.setTime(FRIDAY);
  return { world, place, inside, outside, bothId: both.id };
}

async function hired(world: World, { operator }: Neighbourhood, name: string, communityIds: string[]): Promise<Hired> {
  const employeeNo = `T-${communityIds.join('-')}`;
  const engineer = await hire(world, operator, { name, employeeNo, skills: ['净水器'], primary: false });
  for (const id of ['1001', '1002'].filter((each) => !communityIds.includes(each)))
    expectStatus(await operator.delete(`/api/console/engineers/${engineer.id}/coverage/${id}?confirmed=true`), 204);
  for (const communityId of communityIds)
    expectStatus(
      await operator.post(`/api/console/engineers/${engineer.id}/coverage`, { communityId, isPrimary: false }),
      204,
    );
  return engineer;
}

async function thingsOf(
  world: World,
  place: Neighbourhood,
  engineer: Hired,
  [communityId, otherCommunityId]: string[],
): Promise<Things> {
  world.setTime(FRIDAY);
  const resident = await world.resident();
  const scan = { code: engineer.code, sinceLaunchMs: 1000, channel: 'h5' };
  const attemptId = expectStatus(await resident.post('/api/bind-attempts', scan), 201).id;
  expectStatus(await resident.post('/api/bindings', { code: engineer.code, communityId, attemptId }), 201);
  const there = { engineerId: engineer.id, communityId };
  const served = await book(resident, place, { ...there, start: SATURDAY_9 });
  const bookingId = await book(resident, place, { ...there, start: SATURDAY_10 });
  const waitingId = await unassigned(world, await boundResident(world, engineer, communityId), place, there);
  const complaint = { bookingId, category: 'late', text: '师傅迟到了' };
  const complaintId = expectStatus(await resident.post('/api/complaints', complaint), 201).id as string;
  await new Notices(world).announce(engineer.id, { communityId });
  const [{ id: noticeId }] = await rowsOf<{ id: string }>(
    world,
    'SELECT notice_id AS id FROM notification_place WHERE community_id = ?',
    [communityId],
  );
  const timeOffId = await timeOffOf(place.operator, engineer.id);
  await serve(world, engineer.person, served);
  const { id: reviewId } = await reviewed(resident, served);
  const reviewItem = await queued(world, 'review', reviewId);
  const photoItem = await pictured(world, 'photo', 'review', reviewId);
  const portraitItem = await pictured(world, 'portrait', 'portrait', engineer.id);
  const ids = { communityId, otherCommunityId, engineerId: engineer.id, timeOffId, bookingId, waitingId, complaintId };
  return { ...ids, reviewItem, photoItem, portraitItem, noticeId };
}

/** As if nobody had been free: it waits for an engineer. */
async function unassigned(world: World, resident: Person, place: Neighbourhood, there: object): Promise<string> {
  const id = await book(resident, place, { ...there, start: '2026-11-21T06:00:00.000Z' });
  await world.sql.query('DELETE FROM schedule_atom WHERE booking_id = ?', [id]);
  await world.sql.query(`UPDATE booking SET engineer_id = NULL, state = 'requested' WHERE id = ?`, [id]);
  return id;
}

async function timeOffOf(operator: Person, engineerId: string): Promise<string> {
  const url = `/api/console/engineers/${engineerId}/time-off`;
  const wish = { startsAt: '2026-12-20T01:00:00.000Z', endsAt: '2026-12-20T09:00:00.000Z', reason: '家里有事' };
  expectStatus(await operator.post(url, wish), 204);
  return (expectStatus(await operator.get(url), 200).items as { id: string }[])[0].id;
}

/** What was submitted waits for somebody to look at it. Gives its id. */
async function queued(world: World, kind: string, subjectId: string): Promise<string> {
  const which = 'kind = ? AND subject_id = ?';
  await world.sql.query(`UPDATE moderation_item SET queue = 'review' WHERE ${which}`, [kind, subjectId]);
  return (await rowsOf<{ id: string }>(world, `SELECT id FROM moderation_item WHERE ${which}`, [kind, subjectId]))[0]
    .id;
}

/** A picture that hangs on a thing and waits; rows only. */
export async function pictured(world: World, kind: string, purpose: string, thingId: string): Promise<string> {
  const [id, photoId, now] = [newId(), newId(), new Date(world.now())];
  const hash = createHash('sha256').update(photoId).digest();
  await world.sql.query(
    `INSERT INTO photo (id, owner_id, purpose, upload_key, sha256, file_key, width, height, bytes, state, subject_id, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 10, 10, 10, 'pending', ?, 0, ?)`,
    [photoId, photoId, purpose, photoId, hash, photoId, thingId, now],
  );
  await world.sql.query(
    `INSERT INTO moderation_item (id, kind, subject_id, author_id, state, queue, submitted_at, deadline_at) VALUES (?, ?, ?, ?, 'pending', 'review', ?, ?)`,
    [id, kind, photoId, photoId, now, now],
  );
  return id;
}

async function insertChangning(world: World): Promise<void> {
  const divisions = [
    ['310105', '3101', 3, '长宁区'],
    ['310105001', '310105', 4, '华阳路街道'],
  ];
  await world.sql.query('INSERT INTO division (code, parent, level, name) VALUES ?', [divisions]);
  const now = new Date();
  const places = [
    ['2001', '华阳小区'],
    ['2002', '安西小区'],
  ];
  const rows = places.map(([id, name]) => [
    ...[id, `310105001${id.slice(-3)}`, name, 'estate', '31', '3101', '310105', '310105001'],
    ...[createHash('md5').update(id).digest(), 0, now, now],
  ]);
  const columns = 'id, code, name, kind, province, city, district, street, row_hash, demo, created_at, updated_at';
  await world.sql.query(`INSERT INTO community (${columns}) VALUES ?`, [rows]);
  const names = places.map(([id, name]) => ['310105001', id, 0, nameForms(name).han, nameForms(name).latin]);
  await world.sql.query('INSERT INTO community_name (place, community_id, name_no, han, latin) VALUES ?', [names]);
}
