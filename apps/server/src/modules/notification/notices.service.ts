import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import type { Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { cutText } from '../../foundation/text/cut.js';
import type { Link } from '../../pages.js';
import { Audience, FanOut, fanOut } from './fan-out.queries.js';
import { countRead, readSubject, ToldOf } from './inbox.queries.js';
import { placeNotice, unplaceNotice } from './notice.queries.js';
import { Notice } from './notification.entity.js';
import type { NoticeCategory } from './rules/hears.js';
import { closeSubject, Progress, progressOf, supersede, Superseded } from './subject.queries.js';
import { Push, TemplatesService } from './templates.service.js';
import { meetAlerts, reopenAlerts } from './alert.queries.js';

const DAY_MS = 86_400_000;

/** What a notice says, and the page it leads to. */
export interface Said {
  kind: string;
  title: string;
  /** At most 200 characters. */
  body: string;
  link: Link;
  push: Push | null;
}

export interface NoticeDraft extends Said {
  /** The source event's id with the kind, at most 60 signs: the same event never makes the same notice twice. */
  eventKey: string;
  category: NoticeCategory;
  /** Its subject, such as a community's day: what comes later can supersede what is not told yet. */
  mergeKey: string | null;
  communityIds: string[];
  /** A resident is pushed one of this kind and subject, however many are told. */
  pushOnce?: boolean;
  /** Whoever asked to be told of the next has been answered by it. */
  meetsAlerts?: boolean;
  /** Not told before; what supersedes it until then is told instead. */
  dueAt: Date;
  expiresAt: Date;
}

/** News of one's own: told at once, and of use for a month, or until it says itself, a day at least. */
export interface OwnNews extends Omit<Said, 'push'> {
  eventId: string;
  /** None: it has to do with no community. */
  communityId?: string;
  mergeKey?: string;
  push?: Push;
  expiresAt?: Date;
}

/** What a notice says from then on, and of which kind it is. */
export type Overtaken = Pick<Said, 'kind' | 'title' | 'body'>;

/** Turns what happened into notices with one delivery per resident and channel, in the running transaction. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly templates: TemplatesService,
    private readonly clock: Clock,
  ) {}

  /** Tells one person what concerns himself. Returns the notice's id, or null when this event has told it before. */
  tell(tx: Tx, residentId: string, news: OwnNews): Promise<string | null> {
    const { kind, title, link, communityId, mergeKey, push, expiresAt } = news;
    const now = this.clock.now();
    const draft: NoticeDraft = {
      eventKey: ownKey(news),
      kind,
      title,
      body: cutText(news.body, 200),
      link,
      category: 'own',
      mergeKey: mergeKey ?? null,
      communityIds: communityId ? [communityId] : [],
      push: push ?? null,
      dueAt: now,
      expiresAt: new Date(Math.max(now.getTime() + DAY_MS, expiresAt?.getTime() ?? now.getTime() + 30 * DAY_MS)),
    };
    return this.publish(tx, draft, { kind: 'resident', residentId });
  }

  /** As `tell`, instead of what waits to be told of the same subject. What was told of that kind becomes `before`. */
  async tellInstead(
    tx: Tx,
    residentId: string,
    news: OwnNews & { mergeKey: string },
    before?: Overtaken,
  ): Promise<void> {
    // The same fact again must not take back what it has said itself.
    if (await tx.repository(Notice).existsBy({ eventKey: ownKey(news) })) return;
    await this.supersede(tx, { mergeKey: news.mergeKey });
    if (before) await this.overtake(tx, residentId, news, before);
    await this.tell(tx, residentId, news);
  }

  /** Returns the notice's id, or null when this event has made it before or there is nobody to tell. */
  async publish(tx: Tx, draft: NoticeDraft, audience: Audience): Promise<string | null> {
    if (await tx.repository(Notice).existsBy({ eventKey: draft.eventKey })) return null;
    const now = this.clock.now();
    const id = newId(now.getTime());
    const push = this.templates.filled(draft.push);
    await tx.insert(Notice, {
      id,
      eventKey: draft.eventKey,
      kind: draft.kind,
      category: draft.category,
      mergeKey: draft.mergeKey,
      title: draft.title,
      body: draft.body,
      linkPage: draft.link.page,
      linkParams: new URLSearchParams(draft.link.params).toString(),
      pushTemplate: push?.templateId ?? null,
      pushData: push ? JSON.stringify(push.data) : null,
      pushOnce: draft.pushOnce ?? false,
      createdAt: now,
      expiresAt: draft.expiresAt,
    });
    await placeNotice(tx, id, draft.communityIds);
    const templateId = push?.templateId ?? null;
    const fan = { noticeId: id, category: draft.category, templateId, dueAt: draft.dueAt, audience };
    if ((await fanOut(tx, fan)) > 0) {
      if (draft.meetsAlerts) await meetAlerts(tx, id);
      return id;
    }
    await unplaceNotice(tx, id);
    await tx.repository(Notice).delete({ id });
    return null;
  }

  /** Says something else in a notice that nobody has seen yet. */
  async reword(tx: Tx, id: string, text: Pick<NoticeDraft, 'title' | 'body' | 'push'>): Promise<void> {
    const push = this.templates.filled(text.push);
    await tx
      .repository(Notice)
      .update({ id }, { title: text.title, body: text.body, pushData: push && JSON.stringify(push.data) });
  }

  /** What somebody was told of a subject and holds no longer says so; it is read, and of another kind from then on. */
  async overtake(
    tx: Tx,
    residentId: string,
    { mergeKey, kind }: { mergeKey: string; kind: string },
    text: Overtaken,
  ): Promise<void> {
    await this.settle(tx, residentId, { mergeKey, kinds: [kind] });
    await tx.repository(Notice).update({ mergeKey, kind }, text);
  }

  /** Lets more residents hear of a notice, whose alerts it meets. */
  async widen(tx: Tx, id: string, more: Pick<FanOut, 'category' | 'dueAt' | 'audience'>): Promise<void> {
    const { pushTemplate } = await tx.repository(Notice).findOneByOrFail({ id });
    await fanOut(tx, { noticeId: id, templateId: pushTemplate, ...more });
    await meetAlerts(tx, id);
  }

  /** What waits to be told of a subject is told no more. */
  async supersede(tx: Tx, which: Superseded): Promise<void> {
    if (await supersede(tx, which, this.clock.now())) await reopenAlerts(tx, which.mergeKey, 'untold');
  }

  /** What somebody was told of a subject asks him for nothing any more: it is read. Told to others, it stays as it is. */
  async read(tx: Tx, residentId: string, which: ToldOf): Promise<void> {
    const read = await readSubject(tx, residentId, which, this.clock.now());
    if (read > 0) await countRead(tx, residentId, read);
  }

  /** The same of a subject that only he hears of, with what waits to be told of it. */
  async settle(tx: Tx, residentId: string, which: Omit<ToldOf, 'until'>): Promise<void> {
    await this.supersede(tx, which);
    await this.read(tx, residentId, which);
  }

  /** Nothing comes of a subject after all, as a last notice may say: whatever comes next is news again, to everybody. */
  async close(tx: Tx, mergeKey: string, lastId: string | null): Promise<void> {
    const except = lastId ?? '0';
    await this.supersede(tx, { mergeKey, except });
    await reopenAlerts(tx, mergeKey, 'everybody');
    await closeSubject(tx, mergeKey, except);
  }

  /** How far a subject's notices got, and which one of a kind nobody has got yet. */
  progress(tx: Tx, mergeKey: string, kind: string): Promise<Progress> {
    return progressOf(tx, mergeKey, kind);
  }
}

const ownKey = ({ eventId, kind }: OwnNews) => `${eventId}:${kind}`;
