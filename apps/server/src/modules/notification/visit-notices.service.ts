import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { endOfDay } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { whenTold } from '../binding/rules/when-told.js';
import type { VisitAnnounced, VisitChanged } from '../visit/visit.events.js';
import type { Audience } from './fan-out.queries.js';
import { closeSubject, forgetMentions, mentionVisits } from './notice.queries.js';
import { NoticeDraft, NoticesService } from './notices.service.js';
import { announcedText, cancelledText, changedText, NoticeText } from './rules/visit-text.js';
import { Scene, VisitScenes } from './visit-scene.js';
import { meetWishes, reopenWishes } from './wish.queries.js';

/** News of one community and day wait so long for more of the same, and are told together. */
const MERGE_MS = 60_000;

/**
 * Tells a community who comes. A resident hears once of a day, however many come; later only what is no longer so, and
 * only if he was told of it.
 */
@Injectable()
export class VisitNoticesService {
  constructor(
    private readonly db: Db,
    private readonly scenes: VisitScenes,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  async announced(eventId: string, visit: VisitAnnounced['payload']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const scene = await this.scenes.open(tx, eventId, visit);
      // Cancelled before we heard of it: there is nothing to tell.
      if (scene?.visitIds.includes(visit.visitId)) await this.announce(tx, scene);
    });
  }

  async changed(eventId: string, visit: VisitChanged['payload']): Promise<void> {
    await this.db.transaction(async (tx) => {
      const scene = await this.scenes.open(tx, eventId, visit);
      if (!scene) return;
      // Among few the part of the day is not told, and so its change is no news to anybody.
      if (visit.change === 'part' && whenTold('visit', scene.news.boundResidents) !== 'part') return;
      const id = scene.told ? await this.correct(tx, scene, visit) : null;
      if (scene.visitIds.length > 0) await this.announce(tx, scene);
      else await this.close(tx, scene, id);
    });
  }

  /** Those who were told of this visit hear what became of it. */
  private correct(tx: Tx, scene: Scene, visit: VisitChanged['payload']): Promise<string | null> {
    const { news, mergeKey, visitIds } = scene;
    const text = visit.change === 'cancelled' ? cancelledText(news) : changedText(news);
    const kind = visitIds.length === 0 ? 'visitCancelled' : 'visitChanged';
    return this.publish(tx, scene, { kind, text, audience: { kind: 'told', mergeKey, visitId: visit.visitId } });
  }

  /** What nobody has seen yet is only worded anew; what is half told is superseded for those who wait. */
  private async announce(tx: Tx, scene: Scene): Promise<void> {
    const { mergeKey, visitIds, communityId } = scene;
    const text = announcedText(scene.news);
    if (scene.unseen) return this.reword(tx, scene, text);
    await this.notices.supersede(tx, { mergeKey, kinds: ['visitAnnounced', 'visitCancelled'] });
    await reopenWishes(tx, { mergeKey, communityId, everybody: false });
    // Who has booked the only visit knows of it anyway.
    const guestsOf = visitIds.length === 1 ? visitIds[0] : null;
    const audience: Audience = { kind: 'untold', mergeKey, guestsOf };
    const id = await this.publish(tx, scene, { kind: 'visitAnnounced', text, audience });
    if (id) await meetWishes(tx, id, communityId);
  }

  /** With a second visit, the guests of the first one have something to hear too. */
  private async reword(tx: Tx, scene: Scene, text: NoticeText): Promise<void> {
    const { mergeKey, visitIds, communityId } = scene;
    const noticeId = scene.unseen!;
    await this.notices.reword(tx, noticeId, { ...text, push: { template: 'visit', values: text.push } });
    const before = await forgetMentions(tx, noticeId);
    await mentionVisits(tx, noticeId, visitIds);
    if (before > 1 || visitIds.length === 1) return;
    const audience: Audience = { kind: 'untold', mergeKey, guestsOf: null, joining: true };
    await this.notices.widen(tx, noticeId, { category: 'visit', dueAt: this.due(), audience });
    await meetWishes(tx, noticeId, communityId);
  }

  /** Nobody comes any more: whoever comes next that day is news again, also to those who were told before. */
  private async close(tx: Tx, { mergeKey, communityId }: Scene, cancelId: string | null): Promise<void> {
    const except = cancelId ?? '0';
    await this.notices.supersede(tx, { mergeKey, except });
    await reopenWishes(tx, { mergeKey, communityId, everybody: true });
    await closeSubject(tx, mergeKey, except);
  }

  private async publish(
    tx: Tx,
    { eventId, mergeKey, communityId, day, visitIds }: Scene,
    { kind, text, audience }: { kind: string; text: NoticeText; audience: Audience },
  ): Promise<string | null> {
    const draft: NoticeDraft = {
      eventKey: `${eventId}:${kind}`,
      kind,
      category: 'visit',
      mergeKey,
      communityIds: [communityId],
      title: text.title,
      body: text.body,
      link: { page: 'pages/visit/index', params: { communityId } },
      push: { template: 'visit', values: text.push },
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
