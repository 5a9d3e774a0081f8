import { Injectable, OnModuleInit } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate, endOfDay } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Listeners } from '../../foundation/events/listeners.js';
import type { Delivered } from '../../foundation/events/outbox.js';
import { pages } from '../../pages.js';
import { whenTold } from '../binding/rules/when-told.js';
import type { BookingChanged } from '../booking/booking.events.js';
import { isGuestOf } from '../booking/booking.sql.js';
import {
  addressedBy,
  type Audience,
  type Condition,
  eitherOf,
  MEMBER,
  TOLD_BY,
} from '../notification/fan-out.queries.js';
import { NoticesService } from '../notification/notices.service.js';
import { type Template, TemplatesService } from '../notification/templates.service.js';
import type { VisitAnnounced, VisitChanged } from '../visit/visit.events.js';
import { announcedText, cancelledText, changedText, movedText, VisitText, VisitValue } from './rules/visit-text.js';
import { VisitDay, VisitDayReader, visitKey } from './visit-day.reader.js';
import { forgetMentions, mentions, mentionVisits } from './visit-news.queries.js';

/** News of one community and day wait so long for more of the same, and are told together. */
const MERGE_MS = 60_000;

const TEMPLATE: Template<VisitValue> = {
  name: 'visit',
  values: ['community', 'day', 'engineer', 'note'],
  askedAt: ['visit'],
  simulated: { thing1: 'community', date2: 'day', name3: 'engineer', thing4: 'note' },
};

/**
 * A community hears who comes. A resident hears once of a day, however many come; later only what is no longer so, and only
 * if he was told of it.
 */
@Injectable()
export class VisitNews implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly listeners: Listeners,
    private readonly templates: TemplatesService,
    private readonly notices: NoticesService,
    private readonly days: VisitDayReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.templates.declare(TEMPLATE);
    this.listeners.on<VisitAnnounced>('visit.announced', 'notification.visit', (fact) => this.announced(fact));
    this.listeners.on<BookingChanged>('booking.changed', 'news.visitTaken', ({ payload }) => this.taken(payload));
    this.listeners.on<VisitChanged>('visit.changed', 'notification.visit', (fact) => this.changed(fact));
  }

  /** Whoever has booked that day has read that somebody comes. */
  private async taken({ change, by, residentId, communityId, startAt }: BookingChanged['payload']): Promise<void> {
    if (change !== 'created' || by !== 'resident') return;
    const mergeKey = visitKey(communityId, businessDate(new Date(startAt)));
    await this.db.transaction((tx) => this.notices.read(tx, residentId, { mergeKey, kinds: ['visitAnnounced'] }));
  }

  private async announced({ id, payload: visit }: Delivered<VisitAnnounced>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const day = await this.days.open(tx, id, visit);
      // Cancelled before we heard of it: there is nothing to tell.
      if (day?.visitIds.includes(visit.visitId)) await this.announce(tx, day);
    });
  }

  private async changed(fact: Delivered<VisitChanged>): Promise<void> {
    const { id, payload: visit } = fact;
    if (visit.from) return this.moved(fact, visit.from);
    await this.db.transaction(async (tx) => {
      const day = await this.days.open(tx, id, visit);
      if (!day) return;
      // Among few the part of the day is not told, and so its change is no news to anybody.
      if (visit.change === 'part' && whenTold('visit', day.words.boundResidents) !== 'part') return;
      const lastId = day.told ? await this.correct(tx, day, visit) : null;
      if (day.visitIds.length > 0) await this.announce(tx, day);
      // Nobody comes any more: whoever comes next that day is news again, also to those who were told before.
      else await this.notices.close(tx, day.mergeKey, lastId);
    });
  }

  /** Those who were told of the day before hear once that it is another one; to the others it is a visit as any. */
  private async moved(
    { id, payload: visit }: Delivered<VisitChanged>,
    from: { visitId: string; day: string },
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const before = await this.days.open(tx, id, { ...visit, day: from.day });
      const day = await this.days.open(tx, id, visit);
      const isComing = day?.visitIds.includes(visit.visitId) ?? false;
      const movedId = day && before?.told && isComing ? await this.correctDay(tx, day, before, from) : null;
      // Whoever is told of it anew must not wait for what is no longer so.
      if (before && before.visitIds.length === 0) await this.notices.close(tx, before.mergeKey, null);
      if (day && isComing) await this.announce(tx, day, movedId);
    });
  }

  private correctDay(tx: Tx, day: VisitDay, before: VisitDay, from: { visitId: string; day: string }) {
    const by = { sql: mentions(`${TOLD_BY}.id`, ':visitId'), params: { visitId: from.visitId } };
    const text = movedText(day.words, from.day);
    return this.publish(tx, day, { kind: 'visitMoved', text, audience: { kind: 'told', ...toldOf(before), by } });
  }

  /** Those who were told of this visit hear what became of it. */
  private correct(tx: Tx, day: VisitDay, visit: VisitChanged['payload']): Promise<string | null> {
    const text = visit.change === 'cancelled' ? cancelledText(day.words) : changedText(day.words);
    const kind = day.visitIds.length === 0 ? 'visitCancelled' : 'visitChanged';
    const by = { sql: mentions(`${TOLD_BY}.id`, ':visitId'), params: { visitId: visit.visitId } };
    return this.publish(tx, day, { kind, text, audience: { kind: 'told', ...toldOf(day), by } });
  }

  /** What nobody has seen yet is only worded anew; what is half told is superseded for those who wait. */
  private async announce(tx: Tx, day: VisitDay, movedId: string | null = null): Promise<void> {
    const { mergeKey, visitIds } = day;
    const text = announcedText(day.words);
    if (day.unseen) return this.reword(tx, day, day.unseen, text);
    await this.notices.supersede(tx, { mergeKey, kinds: ['visitAnnounced', 'visitCancelled'] });
    // Who has booked the only visit knows of it anyway.
    const guests = visitIds.length === 1 ? guestsOf(visitIds[0]) : null;
    const leftOut = eitherOf(guests, movedId ? addressedBy(movedId) : null);
    await this.publish(tx, day, {
      kind: 'visitAnnounced',
      text,
      audience: { kind: 'untold', ...toldOf(day), leftOut },
    });
  }

  /** With a second visit, the guests of the first one have something to hear too. */
  private async reword(tx: Tx, day: VisitDay, noticeId: string, text: VisitText): Promise<void> {
    const { visitIds } = day;
    await this.notices.reword(tx, noticeId, { ...text, push: { template: TEMPLATE, values: text.push } });
    const before = await forgetMentions(tx, noticeId);
    await mentionVisits(tx, noticeId, visitIds);
    if (before > 1 || visitIds.length === 1) return;
    const audience: Audience = { kind: 'untold', ...toldOf(day), leftOut: null, joining: true };
    await this.notices.widen(tx, noticeId, { category: 'visit', dueAt: this.due(), audience });
  }

  private async publish(
    tx: Tx,
    { eventId, mergeKey, communityId, day, visitIds }: VisitDay,
    { kind, text, audience }: { kind: string; text: VisitText; audience: Audience },
  ): Promise<string | null> {
    const announces = kind === 'visitAnnounced';
    const draft = {
      eventKey: `${eventId}:${kind}`,
      kind,
      category: 'visit' as const,
      mergeKey,
      communityIds: [communityId],
      title: text.title,
      body: text.body,
      link: pages.visits(communityId),
      push: { template: TEMPLATE, values: text.push },
      pushOnce: announces,
      meetsAlerts: announces,
      dueAt: this.due(),
      expiresAt: endOfDay(day),
    };
    const id = await this.notices.publish(tx, draft, audience);
    if (id) await mentionVisits(tx, id, visitIds);
    return id;
  }

  private due(): Date {
    return new Date(this.clock.now().getTime() + MERGE_MS);
  }
}

/** Whoever was told that nobody comes after all was told of nothing. */
const toldOf = ({ mergeKey }: VisitDay) => ({ mergeKey, takenBackBy: 'visitCancelled' });

const guestsOf = (visitId: string): Condition => ({
  sql: isGuestOf(':guestsOf', `${MEMBER}.resident_id`),
  params: { guestsOf: visitId },
});
