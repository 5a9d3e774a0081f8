import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { Shown, ModerationSubjectsHook } from './moderation-subjects.hook.js';
import { ModerationPage, ModerationQuery, ModerationView } from './moderation.dto.js';
import { ModerationItem, PUBLIC_KINDS, PublicKind } from './moderation.entity.js';
import { moderationErrors } from './moderation.errors.js';
import { latestReports, publicItem, ReportRow, waitingItems } from './moderation.queries.js';

/** What waits for operators, as they see it. */
@Injectable()
export class ModerationReader {
  constructor(
    private readonly db: Db,
    private readonly subjects: ModerationSubjectsHook,
  ) {}

  /** Oldest first: what waits longest comes first. */
  async waiting({ queue, after, limit = PAGE_SIZE }: ModerationQuery, regionOf: RegionOf): Promise<ModerationPage> {
    const wish = { queue, after: isId(after) ? after : '0' };
    const rows = await waitingItems(this.db, wish, this.seen(regionOf), limit + 1);
    const views = await this.views(rows.slice(0, limit));
    return pageOf(
      rows,
      limit,
      (last) => last.id,
      (row) => views.get(row.id)!,
    );
  }

  async one(id: string, regionOf: RegionOf): Promise<ModerationView> {
    const item = await publicItem(this.db, id, this.seen(regionOf));
    if (!item) throw moderationErrors.unknown();
    return (await this.views([item])).get(id)!;
  }

  private seen(regionOf: RegionOf) {
    return { regionOf, inRegion: this.subjects.inRegion() };
  }

  private async views(items: ModerationItem[]): Promise<Map<string, ModerationView>> {
    const [shown, reports] = await Promise.all([
      this.shown(items),
      latestReports(
        this.db,
        items.map((item) => item.id),
      ),
    ]);
    const reportsOf = (item: ModerationItem) => reports.filter((report) => report.item_id === item.id);
    return new Map(items.map((item) => [item.id, viewOf(item, shown.get(item.id), reportsOf(item))]));
  }

  private async shown(items: ModerationItem[]): Promise<Map<string, Shown>> {
    const shown = new Map<string, Shown>();
    for (const kind of PUBLIC_KINDS) {
      const ours = items.filter((item) => item.kind === kind);
      if (ours.length === 0) continue;
      const found = await this.subjects.of(kind).show(ours.map((item) => item.subjectId));
      for (const item of ours) if (found.has(item.subjectId)) shown.set(item.id, found.get(item.subjectId)!);
    }
    return shown;
  }
}

function viewOf(item: ModerationItem, shown: Shown | undefined, reports: ReportRow[]): ModerationView {
  const { id, subjectId, state, queue, version, label, reason } = item;
  const photo = shown?.photo ?? null;
  return {
    id,
    kind: item.kind as PublicKind,
    subjectId,
    // What was submitted, and not what may have taken its place since.
    text: item.text,
    photo: photo && { thumb: photo.thumb, full: photo.full },
    about: shown?.about ?? null,
    state,
    queue,
    version,
    label,
    submittedAt: item.submittedAt.toISOString(),
    decidedAt: item.decidedAt?.toISOString() ?? null,
    reason,
    reportCount: Number(reports[0]?.n ?? 0),
    reports: reports.map((report) => ({ reason: report.reason, text: report.text, at: report.at.toISOString() })),
  };
}
