import { instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Booked, Crowd, CrowdMember } from '../support/crowd.js';
import { CONTACT, expectStatus } from '../support/neighbourhood.js';
import type { Person } from '../support/person.js';
import type { World } from '../support/world.js';
import { Caller, shuffled } from './storm.js';

export type Path =
  'createOnly' | 'createPrefer' | 'rescheduleOnly' | 'reschedulePrefer' | 'cancel' | 'assign' | 'timeOff';

export interface Wish {
  engineer: number;
  /** In the second community of the engineer. */
  away: boolean;
  /** Half an hour instead of an hour. */
  short: boolean;
  /** Another engineer will do when he is taken. */
  mode?: 'only' | 'prefer';
  start: Date;
}

const [SATURDAY, SUNDAY, MONDAY] = ['2026-11-21', '2026-11-22', '2026-11-23'];
/** Everybody works from nine to twelve: three visits of an hour fit into a day. */
const SHIFT: [number, number] = [540, 720];
const hour = (day: string, slot: number) => instantOf(day, SHIFT[0] + slot * 60);

/**
 * Groups of three engineers who serve the same two communities. On Saturday time is only taken, by far more callers
 * than there are hours: exactly three visits for each engineer are the best possible. On Sunday and Monday time is
 * freed as well, by cancelling, moving away, handing over and time off.
 */
export class BookingRace {
  private refused: Wish[] = [];

  private constructor(
    private readonly world: World,
    private readonly operator: Person,
    private readonly staff: { engineers: string[]; communities: string[] },
    private readonly services: { hour: string; halfHour: string },
    private readonly group: number,
  ) {}

  static async prepare(world: World, count: number, group = 3): Promise<BookingRace> {
    const crowd = new Crowd(world.sql);
    const operator = await world.operator();
    const service = async (name: string, durationMinutes: number) => {
      const item = {
        name,
        type: 'repair',
        durationMinutes,
        skill: '净水器',
        priceFen: 8000,
        warrantyPriceFen: 0,
        summary: '',
        position: 1,
        active: true,
      };
      return expectStatus(await operator.post('/api/console/services', item), 201).id as string;
    };
    const services = { hour: await service('净水器维修', 60), halfHour: await service('滤芯更换', 30) };
    const communities = await crowd.communities((count / group) * 2);
    const pair = (engineer: number) =>
      communities.slice(Math.floor(engineer / group) * 2, Math.floor(engineer / group) * 2 + 2);
    const engineers = await crowd.engineers(
      Array.from({ length: count }, (_, n) => pair(n)),
      '净水器',
      SHIFT,
    );
    return new BookingRace(world, operator, { engineers, communities }, services, group);
  }

  /** 20 callers for each engineer; those of a group come at once, in a mixed order. */
  async callers(): Promise<Caller<Path>[]> {
    const crowd = new Crowd(this.world.sql);
    const all = this.staff.engineers.map((_, engineer) => engineer);
    const people = await CrowdMember.many(
      this.world,
      all.flatMap((engineer) => Array<string>(20).fill(this.home(engineer))),
    );
    const standing = await crowd.bookings(
      all.flatMap((engineer) => this.standing(engineer, people.slice(engineer * 20))),
    );
    const callers = all.map((engineer) =>
      this.around(engineer, people.slice(engineer * 20, engineer * 20 + 20), standing),
    );
    const groups = Array.from({ length: all.length / this.group }, (_, n) =>
      callers.slice(n * this.group, n * this.group + this.group).flat(),
    );
    return groups.flatMap((group, n) => shuffled(group, n + 1));
  }

  /** Nobody reads here what the worker would write of each booking; what re-offers bookings stays. */
  async forgetNews(): Promise<void> {
    await this.world.sql.query(
      "DELETE FROM outbox_event WHERE name IN ('booking.changed', 'visit.announced', 'visit.changed')",
    );
  }

  /** One caller for each wish. */
  async wishes(list: Wish[]): Promise<Caller<Path>[]> {
    const people = await CrowdMember.many(
      this.world,
      list.map(({ engineer, away }) => this.home(engineer, away)),
    );
    return list.map((wish, n) => ({
      kind: 'createOnly',
      call: async () => {
        const base = { ...this.only(wish.engineer, wish.start), ...this.details(wish) };
        const answer = await people[n].post('/api/bookings', { ...base, mode: wish.mode ?? 'only' });
        if (answer.status === 409) this.refused.push(wish);
        return answer;
      },
    }));
  }

  /** Visits on Saturday that somebody got. */
  async filled(): Promise<number> {
    const [rows] = await this.world.sql.query(
      `SELECT COUNT(*) AS n FROM booking WHERE engineer_id IS NOT NULL AND state = 'requested' AND start_at >= ? AND start_at < ?`,
      [instantOf(SATURDAY), instantOf(SUNDAY)],
    );
    return Number((rows as { n: string }[])[0].n);
  }

  async bookedInTimeOff(): Promise<unknown[]> {
    const [rows] = await this.world.sql.query(
      `SELECT b.id, b.engineer_id, b.start_at FROM booking b JOIN engineer_time_off o ON o.engineer_id = b.engineer_id
         AND o.starts_at < b.end_at AND o.ends_at > b.start_at
       WHERE b.state IN ('requested', 'scheduled')`,
    );
    return rows as unknown[];
  }

  /** Refused wishes that the list of free times still offers. */
  async refusedButFree(day: string): Promise<Wish[]> {
    await new Crowd(this.world.sql).bindFew(this.staff.communities, this.staff.engineers[0]);
    const free: Wish[] = [];
    for (const wish of this.refused) if (await this.isListed(wish, day)) free.push(wish);
    return free;
  }

  private async isListed(wish: Wish, day: string): Promise<boolean> {
    const { serviceItemId, communityId } = this.details(wish);
    const query = new URLSearchParams({
      serviceItemId,
      communityId,
      engineerId: this.staff.engineers[wish.engineer],
      mode: 'only',
      from: day,
      days: '1',
    });
    const { days } = expectStatus(await this.world.anonymous().get(`/api/slots?${query}`), 200) as {
      days: { slots: { start: string }[] }[];
    };
    return days[0].slots.some(({ start }) => start === wish.start.toISOString());
  }

  private standing(engineer: number, people: CrowdMember[]): Omit<Booked, 'id'>[] {
    const place = engineer % this.group;
    const booking = (
      owner: number,
      mode: Booked['mode'],
      start: Date,
      engineerId: string | null = this.staff.engineers[engineer],
    ) => ({
      residentId: people[owner].id,
      engineerId,
      communityId: this.home(engineer),
      serviceItemId: this.services.hour,
      mode,
      start,
      minutes: 60,
    });
    return [
      booking(12, 'only', hour(SUNDAY, 0)),
      booking(13, 'prefer', hour(SUNDAY, 1)),
      booking(14, 'prefer', hour(SATURDAY, (place + 2) % 3), null),
      booking(15, 'only', hour(SUNDAY, 2)),
      booking(18, 'prefer', hour(MONDAY, 1 + (place % 2))),
      ...(place === 2 ? [] : [booking(19, 'prefer', hour(MONDAY, 0))]),
    ];
  }

  private around(engineer: number, people: CrowdMember[], standing: Booked[]): Caller<Path>[] {
    const place = engineer % this.group;
    const id = this.staff.engineers[engineer];
    const colleague = this.staff.engineers[engineer - place + ((place + 1) % this.group)];
    const bookingOf = (owner: number) => standing.find(({ residentId }) => residentId === people[owner].id)!.id;
    const create = (kind: 'createOnly' | 'createPrefer', owner: number, start: Date): Caller<Path> => {
      const wish = { ...this.only(engineer, start), mode: kind === 'createOnly' ? 'only' : 'prefer' };
      return { kind, call: () => people[owner].post('/api/bookings', wish) };
    };
    const move = (kind: 'rescheduleOnly' | 'reschedulePrefer', owner: number, slot: number): Caller<Path> => ({
      kind,
      call: () =>
        people[owner].post(`/api/me/bookings/${bookingOf(owner)}/reschedule`, {
          start: hour(SATURDAY, slot % 3).toISOString(),
        }),
    });
    const assign = (owner: number, engineerId: string): Caller<Path> => ({
      kind: 'assign',
      call: () => this.operator.post(`/api/console/bookings/${bookingOf(owner)}/assignment`, { engineerId }),
    });
    return [
      ...Array.from({ length: 9 }, (_, n) => create('createOnly', n, hour(SATURDAY, n % 3))),
      ...Array.from({ length: 3 }, (_, n) => create('createPrefer', 9 + n, hour(SATURDAY, n))),
      move('rescheduleOnly', 12, place),
      move('reschedulePrefer', 13, place + 1),
      assign(14, id),
      { kind: 'cancel', call: () => people[15].post(`/api/me/bookings/${bookingOf(15)}/cancel`) },
      create('createOnly', 16, new Date(hour(SUNDAY, 1).getTime() + 30 * 60_000)),
      create('createPrefer', 17, hour(SUNDAY, 2)),
      assign(18, colleague),
      place === 0 ? this.timeOff(id) : create('createPrefer', 19, hour(MONDAY, 0)),
    ];
  }

  private timeOff(engineerId: string): Caller<Path> {
    const wish = { startsAt: hour(MONDAY, 0).toISOString(), endsAt: hour(MONDAY, 1).toISOString(), reason: '演示' };
    return {
      kind: 'timeOff',
      call: () => this.operator.post(`/api/console/engineers/${engineerId}/time-off`, { ...wish, confirmed: true }),
    };
  }

  private only(engineer: number, start: Date) {
    return {
      mode: 'only',
      engineerId: this.staff.engineers[engineer],
      start: start.toISOString(),
      ...this.details({ engineer, away: false, short: false }),
      ...CONTACT,
    };
  }

  private details({ engineer, away, short }: Pick<Wish, 'engineer' | 'away' | 'short'>) {
    return {
      serviceItemId: short ? this.services.halfHour : this.services.hour,
      communityId: this.home(engineer, away),
    };
  }

  private home(engineer: number, away = false): string {
    return this.staff.communities[Math.floor(engineer / this.group) * 2 + (away ? 1 : 0)];
  }
}
