import { rowsOf } from './database-facts.js';
import { FRIDAY } from './days.js';
import { violations } from './invariants.js';
import { boundResident, makeNeighbourhood, type Neighbourhood } from './neighbourhood.js';
import { Notices } from './notices.js';
import type { Person } from './person.js';
import { World } from './world.js';

/** A Friday morning on which 李 is bound to 王师傅, and what becomes of pushes to the phones. */
export class PushScene {
  private constructor(
    readonly world: World,
    readonly place: Neighbourhood,
    readonly notices: Notices,
    readonly li: Person,
  ) {}

  static async begin(): Promise<PushScene> {
    const world = await World.create();
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    return new PushScene(world, place, new Notices(world), await boundResident(world, place.wang));
  }

  /** Whatever the story was, nothing is broken at its end; its visits have no bookings. */
  async end(): Promise<void> {
    const broken = (await violations(this.world.sql, { now: new Date(FRIDAY) })).filter(
      ({ name }) => name !== 'visitBookings',
    );
    await this.world.close();
    expect(broken).toEqual([]);
  }

  /** WeChat's next answers to pushes. */
  fault(kind: string | number, more: object = {}): Promise<unknown> {
    return this.world.tellSim('/sim/faults', { api: 'subscribe_send', kind, ...more });
  }

  /** Of the pushes, oldest notice first. */
  async states(): Promise<string[]> {
    const sql = `SELECT state FROM notification_delivery WHERE channel = 'wechat' ORDER BY notice_id`;
    return (await rowsOf<{ state: string }>(this.world, sql)).map(({ state }) => state);
  }

  later(minutes: number, from = FRIDAY): void {
    this.world.setTime(new Date(Date.parse(from) + minutes * 60_000).toISOString());
  }

  /** How often WeChat was asked to push. */
  async sends(): Promise<number> {
    const { totals } = (await (await fetch(`${this.world.sim.url}/sim/calls`)).json()) as {
      totals: { api: string; total: number }[];
    };
    return totals.find(({ api }) => api === 'subscribe_send')?.total ?? 0;
  }
}
