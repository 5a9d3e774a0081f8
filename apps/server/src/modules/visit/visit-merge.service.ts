import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import type { Tx } from '../../foundation/database/db.js';
import { AllocatorService } from '../schedule/allocator.service.js';
import { foldVisit, moveVisits, visitsToMove } from './visit-merge.queries.js';
import { Visit } from './visit.entity.js';

/** Visits of a community that is merged away go to the other one; two of one engineer and day become one. */
@Injectable()
export class VisitMergeService {
  constructor(
    private readonly allocator: AllocatorService,
    private readonly clock: Clock,
  ) {}

  async move(tx: Tx, fromId: string, intoId: string): Promise<number> {
    const rows = await visitsToMove(tx, fromId, intoId);
    await this.allocator.lockDays(
      tx,
      rows.map((row) => ({ engineerId: row.engineer_id, date: row.day })),
    );
    // Again, now that nobody can change them.
    for (const { id, into } of await visitsToMove(tx, fromId, intoId)) {
      if (!into) continue;
      const [visit, other] = [
        (await tx.repository(Visit).findOneBy({ id }))!,
        (await tx.repository(Visit).findOneBy({ id: into }))!,
      ];
      const part = visit.part === other.part ? visit.part : null;
      await foldVisit(tx, id, into, { part, now: this.clock.now() });
    }
    return moveVisits(tx, fromId, intoId);
  }
}
