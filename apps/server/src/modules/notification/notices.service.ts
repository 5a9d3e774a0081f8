import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import type { Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { SubscribeTemplates, TemplateName } from '../../gateways/wechat/subscribe-templates.js';
import { Audience, FanOut, fanOut, supersede, Superseded } from './fan-out.queries.js';
import { placeNotice, unplaceNotice } from './notice.queries.js';
import { Notice } from './notification.entity.js';
import type { NoticeCategory } from './rules/hears.js';
import { PushValues, subscribeData } from './rules/subscribe-data.js';

export interface NoticeDraft {
  /** The source event's id with the template, at most 60 signs: the same event never makes the same notice twice. */
  eventKey: string;
  kind: string;
  category: NoticeCategory;
  mergeKey: string | null;
  communityIds: string[];
  title: string;
  body: string;
  link: { page: string; params: Record<string, string> };
  push: { template: TemplateName; values: PushValues } | null;
  /** Not told before; what supersedes it until then is told instead. */
  dueAt: Date;
  expiresAt: Date;
}

/** Turns what happened into a notice with one delivery per resident and channel, in the running transaction. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly templates: SubscribeTemplates,
    private readonly clock: Clock,
  ) {}

  /** Returns the notice's id, or null when this event has made it before or there is nobody to tell. */
  async publish(tx: Tx, draft: NoticeDraft, audience: Audience): Promise<string | null> {
    if (await tx.repository(Notice).existsBy({ eventKey: draft.eventKey })) return null;
    const now = this.clock.now();
    const id = newId(now.getTime());
    const push = this.pushOf(draft);
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
      createdAt: now,
      expiresAt: draft.expiresAt,
    });
    await placeNotice(tx, id, draft.communityIds);
    const templateId = push?.templateId ?? null;
    const fan = { noticeId: id, category: draft.category, templateId, dueAt: draft.dueAt, audience };
    if ((await fanOut(tx, fan)) > 0) return id;
    await unplaceNotice(tx, id);
    await tx.repository(Notice).delete({ id });
    return null;
  }

  /** Says something else in a notice that nobody has seen yet. */
  async reword(tx: Tx, id: string, text: Pick<NoticeDraft, 'title' | 'body' | 'push'>): Promise<void> {
    const push = this.pushOf(text);
    await tx
      .repository(Notice)
      .update({ id }, { title: text.title, body: text.body, pushData: push && JSON.stringify(push.data) });
  }

  /** Lets more residents hear of a notice. */
  async widen(tx: Tx, id: string, more: Pick<FanOut, 'category' | 'dueAt' | 'audience'>): Promise<void> {
    const { pushTemplate } = await tx.repository(Notice).findOneByOrFail({ id });
    await fanOut(tx, { noticeId: id, templateId: pushTemplate, ...more });
  }

  /** What waits to be told of a subject is told no more. */
  supersede(tx: Tx, which: Superseded): Promise<void> {
    return supersede(tx, which, this.clock.now());
  }

  private pushOf({ push }: Pick<NoticeDraft, 'push'>): { templateId: string; data: Record<string, string> } | null {
    const template = push && this.templates.find(push.template);
    const data = template && subscribeData(template.fields, push.values);
    return data ? { templateId: template.id, data } : null;
  }
}
