import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { uncountCommunity } from './community-merge.queries.js';
import { CommunityRow } from './community.queries.js';
import { communityErrors } from './community.errors.js';

/** Moves what a module keeps of community `fromId` to `intoId`, in the running transaction. Returns how many rows. */
export type MovesCommunity = (tx: Tx, fromId: string, intoId: string) => Promise<number>;

/** Merges community B into A: B's links keep resolving to A, everything of B is A's, one audit row tells what moved. */
@Injectable()
export class CommunityMergeService {
  private readonly movers = new Map<string, MovesCommunity>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Later modules register what they move; `word` names the module. */
  onMerge(word: string, mover: MovesCommunity): void {
    this.movers.set(word, mover);
  }

  async merge(fromId: string, intoId: string, by: { accountId: string; reason: string }): Promise<void> {
    if (fromId === intoId) throw communityErrors.mergeItself();
    await this.db.transaction(async (tx) => {
      const [from] = await this.lockBoth(tx, fromId, intoId);
      await uncountCommunity(tx, fromId);
      await tx.affected(
        'UPDATE community SET merged_into = :intoId, updated_at = :now WHERE id = :fromId OR merged_into = :fromId',
        { intoId, now: this.clock.now(), fromId },
      );
      await tx.affected('INSERT INTO community_alias (id, community_id, alias) VALUES (:id, :intoId, :name)', {
        id: newId(),
        intoId,
        name: from.name,
      });
      const moved: Record<string, number> = {};
      for (const [word, move] of this.movers) moved[word] = await move(tx, fromId, intoId);
      await tx.affected(
        'INSERT INTO community_merge (id, from_id, into_id, by_account, reason, moved, at) VALUES (:id, :fromId, :intoId, :accountId, :reason, :moved, :now)',
        {
          id: newId(),
          fromId,
          intoId,
          accountId: by.accountId,
          reason: by.reason,
          moved: JSON.stringify(moved),
          now: this.clock.now(),
        },
      );
    });
  }

  /** Locks both rows in the order of their ids, so that two merges cannot wait for each other. */
  private async lockBoth(tx: Tx, fromId: string, intoId: string): Promise<[CommunityRow, CommunityRow]> {
    const ids = [fromId, intoId].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
    const rows = new Map<string, CommunityRow>();
    for (const id of ids) {
      const [row] = await tx.rows<CommunityRow>(
        'SELECT id, name, merged_into FROM community WHERE id = :id FOR UPDATE',
        { id },
      );
      if (!row) throw communityErrors.unknown();
      if (row.merged_into) throw communityErrors.alreadyMerged();
      rows.set(id, row);
    }
    return [rows.get(fromId)!, rows.get(intoId)!];
  }
}
