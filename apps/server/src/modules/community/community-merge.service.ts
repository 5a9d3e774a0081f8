import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import {
  auditMerge,
  countedThere,
  keepAlias,
  lockCommunity,
  markMerged,
  Mergeable,
  uncountCommunity,
} from './community-merge.queries.js';
import type { MergePreview } from './community.dto.js';
import { COMMUNITY_FIELDS } from './community.fields.js';
import { communityErrors } from './community.errors.js';
import { communityInRegion, type CommunityRow, placesOf } from './community.queries.js';

/** Moves what a module keeps of community `fromId` to `intoId`, in the running transaction. Returns how many rows. */
export type MovesCommunity = (tx: Tx, fromId: string, intoId: string) => Promise<number>;

interface Merger {
  accountId: string;
  reason: string;
  regionOf: RegionOf;
}

/** Merges community B into A: B's links keep resolving to A, everything of B is A's, one audit row tells what moved. */
@Injectable()
export class CommunityMergeService {
  private readonly movers = new Map<string, MovesCommunity>();
  private readonly counts: [word: string, sql: string][] = [];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Later modules register what they move, and how much of it there is (takes `fromId`); `word` names the module. */
  onMerge(word: string, count: string, mover: MovesCommunity): void {
    this.counts.push([word, count]);
    this.movers.set(word, mover);
  }

  /** By whom and why; who looks after a region merges what lies in it. */
  async merge(fromId: string, intoId: string, { regionOf, ...by }: Merger): Promise<void> {
    if (fromId === intoId) throw communityErrors.mergeItself();
    await this.db.transaction(async (tx) => {
      const [from, into] = await this.lockBoth(tx, [fromId, intoId], regionOf);
      await uncountCommunity(tx, fromId);
      const now = this.clock.now();
      await markMerged(tx, fromId, intoId, now);
      await keepAlias(tx, { id: newId(), communityId: intoId, alias: from.name });
      const moved: Record<string, number> = {};
      for (const [word, move] of this.movers) moved[word] = await move(tx, fromId, intoId);
      tell(COMMUNITY_FIELDS, null, { mergedInto: into.name });
      await auditMerge(tx, { id: newId(), fromId, intoId, ...by, moved: JSON.stringify(moved), at: now });
    });
  }

  /** What would move: how much of each word there is, those of which there is nothing left out. */
  async preview(fromId: string, intoId: string, regionOf: RegionOf): Promise<MergePreview> {
    if (fromId === intoId) throw communityErrors.mergeItself();
    const [from, into] = await Promise.all([fromId, intoId].map((id) => communityInRegion(this.db, id, regionOf)));
    if (!from || !into) throw communityErrors.unknown();
    if (from.merged_into || into.merged_into) throw communityErrors.alreadyMerged();
    const places = await placesOf(this.db, [fromId, intoId]);
    const view = ({ id, name }: CommunityRow) => ({ id, name, place: places.get(id) ?? '' });
    const moves = (await countedThere(this.db, this.counts, fromId)).filter(({ n }) => n > 0);
    return { from: view(from), into: view(into), moves };
  }

  /** Locks both rows in the order of their ids, so that two merges cannot wait for each other. */
  private async lockBoth(tx: Tx, both: [string, string], regionOf: RegionOf): Promise<[Mergeable, Mergeable]> {
    const ids = [...both].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
    const rows = new Map<string, Mergeable>();
    for (const id of ids) {
      const row = await lockCommunity(tx, id, regionOf);
      if (!row) throw communityErrors.unknown();
      if (row.merged_into) throw communityErrors.alreadyMerged();
      rows.set(id, row);
    }
    return [rows.get(both[0])!, rows.get(both[1])!];
  }
}
