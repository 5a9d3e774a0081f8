import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'mysql2/promise';
import { businessDate } from '../../apps/server/src/foundation/clock/shanghai.js';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { hashOf } from '../../apps/server/src/foundation/secrets/sealer.js';
import { FEW } from '../../apps/server/src/modules/binding/rules/when-told.js';
import { layOut } from '../../apps/server/src/modules/schedule/rules/lay-out.js';
import { Person } from './person.js';
import type { World } from './world.js';

let instant = Date.now() - 3600_000;

/** Thousands of ids in one millisecond would collide: each gets a millisecond of its own. */
const crowdId = () => newId(instant++);

/** A resident who is signed in and belongs to a community, with the account's id. */
export class CrowdMember extends Person {
  constructor(
    world: World,
    token: string,
    readonly id: string,
  ) {
    super(world.app, token, `crowd-${id}`);
  }

  /** Signed-in residents, one for each community named. */
  static async many(world: World, communityIds: string[]): Promise<CrowdMember[]> {
    const people = await new Crowd(world.sql).residents(communityIds);
    return people.map(({ id, token }) => new CrowdMember(world, token, id));
  }
}

export interface Booked {
  id: string;
  residentId: string;
  engineerId: string | null;
  communityId: string;
  serviceItemId: string;
  mode: 'only' | 'prefer';
  start: Date;
  minutes: number;
}

const visitKey = ({ engineerId, communityId, start }: Booked) => `${engineerId} ${communityId} ${businessDate(start)}`;

type Cell = string | number | Date | Buffer | null;

/** Everyone else comes in one by one through the API; a crowd is inserted in sets, for speed. */
export class Crowd {
  private places = 0;

  constructor(private readonly sql: Pool) {}

  /** Residents with a session, one for each community named. */
  async residents(communityIds: string[]): Promise<{ id: string; token: string }[]> {
    const now = new Date();
    const later = new Date(now.getTime() + 90 * 86_400_000);
    const people = communityIds.map((communityId) => ({
      id: crowdId(),
      token: randomBytes(32).toString('base64url'),
      communityId,
    }));
    await this.insert(
      'identity_account (id, created_at)',
      people.map(({ id }) => [id, now]),
    );
    await this.insert(
      'identity_role (account_id, role)',
      people.map(({ id }) => [id, 'resident']),
    );
    await this.insert(
      'identity_session (token_hash, account_id, created_at, expires_at)',
      people.map(({ id, token }) => [hashOf(token), id, now, later]),
    );
    await this.insert(
      'resident (id, created_at)',
      people.map(({ id }) => [id, now]),
    );
    await this.insert(
      'resident_community (resident_id, community_id, is_default, joined_at)',
      people.map(({ id, communityId }) => [id, communityId, 1, now]),
    );
    return people;
  }

  /** So many residents bound in each community that its lists of free times leave out what is taken. */
  async bindFew(communityIds: string[], engineerId: string): Promise<void> {
    const homes = communityIds.flatMap((communityId) => Array<string>(FEW).fill(communityId));
    const people = await this.residents(homes);
    const now = new Date();
    await this.insert(
      'binding (id, resident_id, engineer_id, community_id, bound_at, active)',
      people.map(({ id }, n) => [crowdId(), id, engineerId, homes[n], now, 1]),
    );
    await this.insert(
      'binding_tally (community_id, bound)',
      communityIds.map((communityId) => [communityId, FEW]),
    );
  }

  /** Engineers with the skill who work every day within the minutes; one per list of covered communities. */
  async engineers(coverage: string[][], skill: string, [startMinute, endMinute]: [number, number]): Promise<string[]> {
    const now = new Date();
    const ids = coverage.map(() => crowdId());
    // They have accepted: nobody else can be booked.
    const accounts = ids.map(() => crowdId());
    await this.insert(
      'identity_account (id, created_at)',
      accounts.map((id) => [id, now]),
    );
    await this.insert(
      'identity_role (account_id, role)',
      accounts.map((id) => [id, 'engineer']),
    );
    await this.insert(
      'engineer (id, account_id, name, title, employee_no, started_on, created_at)',
      ids.map((id, n) => [id, accounts[n], '演示师傅', '服务工程师', `C${id}`, '2020-05-01', now]),
    );
    await this.insert(
      'engineer_skill (engineer_id, skill)',
      ids.map((id) => [id, skill]),
    );
    await this.insert(
      'engineer_shift (engineer_id, weekday, start_minute, end_minute)',
      ids.flatMap((id) => [1, 2, 3, 4, 5, 6, 7].map((day) => [id, day, startMinute, endMinute])),
    );
    await this.insert(
      'engineer_coverage (id, engineer_id, community_id, since, live)',
      ids.flatMap((id, n) => coverage[n].map((communityId) => [crowdId(), id, communityId, '2020-05-01', 1])),
    );
    return ids;
  }

  /** A service that needs the skill. */
  async service(minutes: number, skill: string): Promise<string> {
    const id = crowdId();
    await this.insert('catalog_service_item (id, name, type, duration_minutes, skill, price_fen)', [
      [id, `${skill}维修`, 'repair', minutes, skill, 8000],
    ]);
    return id;
  }

  /** Communities in one street, some 500 m from each other. Returns their ids. */
  async communities(count: number): Promise<string[]> {
    const now = new Date();
    const ids = Array.from({ length: count }, () => String(50_001 + this.places++));
    await this.insert(
      'community (id, code, name, kind, province, city, district, street, lat, lng, row_hash, demo, created_at, updated_at)',
      ids.map((id, n) => [
        id,
        `3101040${id}`,
        `演示小区${n + 1}`,
        'estate',
        '31',
        '3101',
        '310104',
        '310104003',
        31.2 + n * 0.004,
        121.44,
        createHash('md5').update(id).digest(),
        1,
        now,
        now,
      ]),
    );
    return ids;
  }

  /** Bookings that stand before the race begins, with their cells. */
  async bookings(list: Omit<Booked, 'id'>[]): Promise<Booked[]> {
    const booked = list.map((each) => ({ id: crowdId(), ...each }));
    const visits = await this.visits(booked);
    const end = (each: Booked) => new Date(each.start.getTime() + each.minutes * 60_000);
    await this.insert(
      'booking (id, no, resident_id, community_id, service_item_id, engineer_id, preferred_engineer_id, mode, state, start_at, end_at, price_fen, reason, created_at, visit_id)',
      booked.map((each) => [
        each.id,
        each.id.slice(-16),
        each.residentId,
        each.communityId,
        each.serviceItemId,
        each.engineerId,
        each.engineerId,
        each.mode,
        'requested',
        each.start,
        end(each),
        8000,
        'preferred',
        new Date(),
        visits.get(visitKey(each)) ?? null,
      ]),
    );
    const days: Record<string, Booked[]> = {};
    for (const each of booked)
      if (each.engineerId) (days[`${each.engineerId} ${each.start.toISOString().slice(0, 10)}`] ??= []).push(each);
    const cells = Object.values(days).flatMap((day) => {
      const atoms = layOut(
        day.map((each) => ({
          bookingId: each.id,
          communityId: each.communityId,
          start: each.start.getTime(),
          end: end(each).getTime(),
        })),
      );
      return atoms.map((atom) => [
        day[0].engineerId,
        new Date(atom.start),
        atom.bookingId,
        atom.communityId,
        atom.kind,
      ]);
    });
    await this.insert('schedule_atom (engineer_id, start_at, booking_id, community_id, kind)', cells);
    return booked;
  }

  /** The visits that the bookings hang on, by engineer, community and day. */
  private async visits(booked: Booked[]): Promise<Map<string, string>> {
    const counts = new Map<string, Booked[]>();
    for (const each of booked)
      if (each.engineerId) counts.set(visitKey(each), [...(counts.get(visitKey(each)) ?? []), each]);
    const rows = [...counts].map(([key, [one, ...more]]) => ({ key, id: crowdId(), one, bookings: 1 + more.length }));
    const now = new Date();
    await this.insert(
      'visit (id, engineer_id, community_id, day, source, live, bookings, created_at, changed_at)',
      rows.map(({ id, one, bookings }) => [
        id,
        one.engineerId,
        one.communityId,
        businessDate(one.start),
        'booking',
        1,
        bookings,
        now,
        now,
      ]),
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  private async insert(into: string, rows: Cell[][]): Promise<void> {
    for (let from = 0; from < rows.length; from += 1000)
      await this.sql.query(`INSERT INTO ${into} VALUES ?`, [rows.slice(from, from + 1000)]);
  }
}
