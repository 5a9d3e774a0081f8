import { Injectable } from '@nestjs/common';
import { endOfDay, instantOf } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { BindReader } from '../binding/bind.reader.js';
import { staysOf } from '../schedule/calendar.queries.js';
import { shownPart } from './rules/part-of-day.js';
import { Visit } from './visit.entity.js';
import type { VisitAnnounced, VisitChanged } from './visit.events.js';

/** What an edit of visits needs to know, and the facts it leaves behind. */
@Injectable()
export class VisitFactsService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly bindings: BindReader,
  ) {}

  /** When the services begin that he has in the community that day. */
  async starts({ engineerId, communityId, day }: Visit): Promise<Date[]> {
    const stays = await staysOf(this.db, [engineerId], instantOf(day), endOfDay(day));
    const there = (stays.get(engineerId) ?? []).filter((stay) => stay.communityId === communityId);
    return there.map((stay) => new Date(stay.start));
  }

  async announced(tx: Tx, visit: Visit): Promise<void> {
    const fact: VisitAnnounced = { name: 'visit.announced', payload: await this.told(visit) };
    await this.outbox.publish(tx, fact);
  }

  async changed(
    tx: Tx,
    visit: Visit,
    change: VisitChanged['payload']['change'],
    previousEngineerId: string | null = null,
  ): Promise<void> {
    const payload = { ...(await this.told(visit)), change, previousEngineerId };
    const fact: VisitChanged = { name: 'visit.changed', payload };
    await this.outbox.publish(tx, fact);
  }

  /** It takes the place of one on another day: nobody is told of two. */
  async moved(tx: Tx, visit: Visit, from: Visit): Promise<void> {
    const payload = {
      ...(await this.told(visit)),
      change: 'moved' as const,
      previousEngineerId: null,
      from: { visitId: from.id, day: from.day },
    };
    const fact: VisitChanged = { name: 'visit.changed', payload };
    await this.outbox.publish(tx, fact);
  }

  private async told({ id, engineerId, communityId, day, part }: Visit): Promise<VisitAnnounced['payload']> {
    const bound = part ? await this.bindings.boundIn(communityId) : 0;
    return { visitId: id, engineerId, communityId, day, part: shownPart(part, bound) };
  }
}
