import { Clock } from '../../apps/server/src/foundation/clock/clock.js';
import { Db } from '../../apps/server/src/foundation/database/db.js';
import { Outbox } from '../../apps/server/src/foundation/events/outbox.js';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { InboxWorker } from '../../apps/server/src/modules/notification/inbox.worker.js';
import { NoticeDraft, NoticesService } from '../../apps/server/src/modules/notification/notices.service.js';
import { PushWorker } from '../../apps/server/src/modules/notification/push.worker.js';
import type { VisitAnnounced, VisitChanged } from '../../apps/server/src/modules/visit/visit.events.js';
import type { Person } from './person.js';
import type { World } from './world.js';

/** The template ids that product and simulator know without any configuration. */
export const TEMPLATE = {
  booking: 'sim-template-booking',
  arrival: 'sim-template-arrival',
  visit: 'sim-template-visit',
  message: 'sim-template-message',
} as const;

export const SUNDAY = '2026-11-22';

export type VisitFact = VisitAnnounced['payload'];

/** Somebody's inbox as the API shows it. */
export async function inboxOf(person: Person): Promise<{ id: string; kind: string; title: string; body: string }[]> {
  return (await person.get('/api/me/notices?limit=50')).body.items;
}

/** Plays what the modules around do, and lets the workers run. */
export class Notices {
  constructor(private readonly world: World) {}

  /** An engineer will be in a community; the row is as the visit module writes it. */
  async announce(engineerId: string, more: Partial<VisitFact> = {}): Promise<VisitFact> {
    const visit: VisitFact = {
      visitId: newId(),
      engineerId,
      communityId: '1001',
      day: SUNDAY,
      part: 'morning',
      ...more,
    };
    const now = this.now();
    await this.world.sql.query(
      `INSERT INTO visit (id, engineer_id, community_id, day, part, source, live, created_at, changed_at) VALUES (?, ?, ?, ?, ?, 'engineer', 1, ?, ?)`,
      [visit.visitId, visit.engineerId, visit.communityId, visit.day, visit.part, now, now],
    );
    await this.publish({ name: 'visit.announced', payload: visit });
    return visit;
  }

  async change(
    visit: VisitFact,
    change: VisitChanged['payload']['change'],
    next: Partial<VisitFact> = {},
  ): Promise<void> {
    const payload = { ...visit, ...next, change, previousEngineerId: change === 'engineer' ? visit.engineerId : null };
    const state = change === 'cancelled' ? `state = 'cancelled', live = NULL` : 'live = 1';
    await this.world.sql.query(`UPDATE visit SET ${state}, engineer_id = ?, part = ? WHERE id = ?`, [
      payload.engineerId,
      payload.part,
      visit.visitId,
    ]);
    await this.publish({ name: 'visit.changed', payload });
  }

  async publish(fact: { name: string; payload: object }): Promise<void> {
    // Ids begin with the time: facts of one frozen millisecond would have no order.
    this.world.setTime(new Date(this.now().getTime() + 1000).toISOString());
    await this.db.transaction((tx) => this.world.app.get(Outbox).publish(tx, fact));
    await this.world.settle();
  }

  /** A notice that no module makes yet, such as an offer to several communities. */
  async tell(draft: Partial<NoticeDraft>): Promise<string | null> {
    const now = this.now();
    const whole: NoticeDraft = {
      eventKey: newId(),
      kind: 'offer',
      category: 'marketing',
      mergeKey: null,
      communityIds: ['1001'],
      title: '换滤芯优惠',
      body: '本月换滤芯有优惠。',
      link: { page: 'pages/community/index', params: { id: '1001' } },
      push: {
        template: { name: 'visit', values: [], askedAt: [], simulated: {} },
        values: { community: '阳光花园', day: now },
      },
      dueAt: now,
      expiresAt: new Date(now.getTime() + 30 * 86_400_000),
      ...draft,
    };
    return this.db.transaction((tx) => this.world.app.get(NoticesService).publish(tx, whole, { kind: 'community' }));
  }

  /** The minute passes in which news of one day is collected, and the workers do what is due. */
  async deliver(): Promise<void> {
    this.world.setTime(new Date(this.now().getTime() + 61_000).toISOString());
    await this.inbox();
    await this.push();
  }

  inbox(): Promise<number> {
    return this.world.app.get(InboxWorker).drain();
  }

  push(): Promise<number> {
    return this.world.app.get(PushWorker).drain();
  }

  sweep(): Promise<number> {
    return this.world.app.get(PushWorker).sweep();
  }

  /** A resident taps 允许, in WeChat and in the product. */
  async allow(person: Person, ...templates: (keyof typeof TEMPLATE)[]): Promise<void> {
    const ids = templates.map((name) => TEMPLATE[name]);
    const answers = await this.world.tellSim<Record<string, string>>('/sim/subscriptions', {
      person: person.name,
      tmplIds: ids,
    });
    const results = Object.fromEntries(ids.map((id) => [id, answers[id]]));
    const answer = await person.post('/api/me/subscriptions', { results });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  /** Messages on the phone, newest first. */
  async phone(person: Person): Promise<{ title: string; lines: Record<string, string>; page: string }[]> {
    const answer = await fetch(`${this.world.sim.url}/sim/messages?person=${person.name}`);
    return ((await answer.json()) as { messages: { title: string; lines: Record<string, string>; page: string }[] })
      .messages;
  }

  private now(): Date {
    return this.world.app.get(Clock).now();
  }

  private get db(): Db {
    return this.world.app.get(Db);
  }
}
