import { businessDate } from '../../foundation/clock/shanghai.js';
import type { Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { partOf, partOfAll } from './rules/part-of-day.js';
import type { VisitFactsService } from './visit-facts.service.js';
import { Visit, VisitSource } from './visit.entity.js';

/** A booking that comes to a visit. */
export interface Guest {
  engineerId: string;
  communityId: string;
  start: Date;
  joined: boolean;
}

type Kept = Pick<Visit, 'engineerId' | 'part' | 'source'>;
type Where = Pick<Visit, 'engineerId' | 'communityId' | 'day'>;

/**
 * Bookings leave visits and come to others; at the end each visit that changed is told of once. Whoever edits holds the
 * days of the engineers concerned (AllocatorService), so that counters and parts cannot be changed by two at a time.
 */
export class VisitEdit {
  /** Visits as they were when this edit first saw them; null for those it made. */
  private readonly before = new Map<string, Kept | null>();
  private readonly unsure = new Set<string>();
  /** Visits that lose all bookings in this edit: the first who takes one over inherits the visit. */
  private readonly given = new Set<string>();

  constructor(
    private readonly tx: Tx,
    private readonly facts: VisitFactsService,
    private readonly now: Date,
  ) {}

  giveAway(visitIds: Iterable<string>): void {
    for (const id of visitIds) this.given.add(id);
  }

  async leave(visitId: string, joined: boolean): Promise<void> {
    const visit = await this.load(visitId);
    await this.set(visit, { bookings: visit.bookings - 1, joined: visit.joined - (joined ? 1 : 0) });
    if (visit.part === null) this.unsure.add(visit.id);
    if (visit.bookings === 1 && visit.source === 'booking') this.given.add(visit.id);
  }

  /** Returns the visit that the booking hangs on. */
  async enter({ start, joined, ...guest }: Guest): Promise<string> {
    const day = businessDate(start);
    const where = { engineerId: guest.engineerId, communityId: guest.communityId, day };
    const visit = (await this.live(where)) ?? (await this.inherit(where));
    const one = joined ? 1 : 0;
    if (!visit) return this.create(where, { part: partOf(start), source: 'booking', bookings: 1, joined: one });
    if (visit.part !== partOf(start)) this.unsure.add(visit.id);
    await this.set(visit, { bookings: visit.bookings + 1, joined: visit.joined + one, state: 'announced' });
    this.given.delete(visit.id);
    return visit.id;
  }

  /** The engineer says himself that he comes. */
  async announce(where: Where, part: Visit['part']): Promise<string> {
    const visit = await this.live(where);
    if (!visit) return this.create(where, { part, source: 'engineer', bookings: 0, joined: 0 });
    await this.set(visit, { source: 'engineer', part });
    return visit.id;
  }

  /** What he announced himself no longer holds; bookings that hang on it do. */
  async withdraw(visitId: string): Promise<void> {
    const visit = await this.load(visitId);
    this.unsure.add(visit.id);
    await this.set(visit, { source: 'booking' });
  }

  /** Ends what is empty, settles the parts of the day, and stores the facts. */
  async done(): Promise<void> {
    const ended: Visit[] = [];
    const made: Visit[] = [];
    for (const [id, before] of this.before) {
      const visit = (await this.tx.repository(Visit).findOneBy({ id }))!;
      if (visit.bookings === 0 && visit.source === 'booking') {
        await this.set(visit, { state: 'cancelled', live: null });
        if (before) ended.push({ ...visit, ...before });
        continue;
      }
      const part = await this.partNow(visit);
      if (part !== visit.part) await this.set(visit, { part });
      const now = { ...visit, part };
      if (!before) made.push(now);
      else if (before.engineerId !== now.engineerId)
        await this.facts.changed(this.tx, now, 'engineer', before.engineerId);
      else if (before.part !== now.part) await this.facts.changed(this.tx, now, 'part');
    }
    await this.tell(ended, made);
  }

  /** Who comes on another day instead is told of as one change, not as two. */
  private async tell(ended: Visit[], made: Visit[]): Promise<void> {
    const alone = [...ended];
    for (const visit of made) {
      const at = alone.findIndex((each) => isInstead(each, visit));
      if (at < 0) await this.facts.announced(this.tx, visit);
      else await this.facts.moved(this.tx, visit, alone.splice(at, 1)[0]);
    }
    for (const visit of alone) await this.facts.changed(this.tx, visit, 'cancelled');
  }

  /** What he announced himself stays as he said it. */
  private async partNow(visit: Visit): Promise<Visit['part']> {
    if (visit.source === 'engineer' || !this.unsure.has(visit.id)) return visit.part;
    return partOfAll(await this.facts.starts(visit));
  }

  private async inherit(where: Where): Promise<Visit | null> {
    for (const id of this.given) {
      const visit = await this.load(id);
      if (visit.communityId !== where.communityId || visit.day !== where.day || !visit.live) continue;
      this.given.delete(id);
      this.unsure.add(id);
      await this.set(visit, { engineerId: where.engineerId, source: 'booking' });
      return { ...visit, engineerId: where.engineerId, source: 'booking' };
    }
    return null;
  }

  private async live(where: Where): Promise<Visit | null> {
    const visit = await this.tx.repository(Visit).findOneBy({ ...where, live: 1 });
    if (visit) this.remember(visit);
    return visit;
  }

  private async load(id: string): Promise<Visit> {
    const visit = (await this.tx.repository(Visit).findOneBy({ id }))!;
    this.remember(visit);
    return visit;
  }

  private remember({ id, engineerId, part, source }: Visit): void {
    if (!this.before.has(id)) this.before.set(id, { engineerId, part, source });
  }

  private async create(
    where: Where,
    more: { part: Visit['part']; source: VisitSource; bookings: number; joined: number },
  ): Promise<string> {
    const visit: Visit = {
      id: newId(),
      ...where,
      ...more,
      state: 'announced',
      live: 1,
      createdAt: this.now,
      changedAt: this.now,
    };
    await this.tx.insert(Visit, visit);
    this.before.set(visit.id, null);
    return visit.id;
  }

  private async set(visit: Visit, change: Partial<Visit>): Promise<void> {
    await this.tx.repository(Visit).update({ id: visit.id }, { ...change, changedAt: this.now });
  }
}

const isInstead = (ended: Visit, made: Visit) =>
  ended.engineerId === made.engineerId && ended.communityId === made.communityId && ended.day !== made.day;
