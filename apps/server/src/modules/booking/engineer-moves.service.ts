import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { BindReader } from '../binding/bind.reader.js';
import { StaffingService } from '../engineer/staffing.service.js';
import type { Booking } from './booking.entity.js';
import { END_OF_TIME } from './booking.listeners.js';
import type { EngineerMoves } from './engineer-moves.dto.js';
import { MovedRow, shownMoves } from './engineer-moves.queries.js';
import { ReofferService } from './reoffer.service.js';

const SHOWN = 50;

/** Carries what was found out of the transaction that it undoes. */
class Undone extends Error {
  constructor(readonly found: Omit<EngineerMoves, 'bound'>) {
    super('A preview is undone');
  }
}

/**
 * What would become of an engineer's bookings. The deed itself is done, looked at and undone, so that the preview cannot differ
 * from it; only who books or moves something in between makes a difference.
 */
@Injectable()
export class EngineerMovesService {
  constructor(
    private readonly db: Db,
    private readonly staffing: StaffingService,
    private readonly reoffers: ReofferService,
    private readonly bindings: BindReader,
    private readonly clock: Clock,
  ) {}

  /** Were he to leave now. Refused as the deed is. */
  async ofLeaving(engineerId: string, successorId: string | null): Promise<EngineerMoves> {
    const now = this.clock.now();
    const found = await this.undone(async () => {
      await this.staffing.leave(engineerId, { successorId, confirmed: true });
      return this.reoffers.reoffer(engineerId, { from: now, until: END_OF_TIME, now, forEver: true }, successorId);
    });
    return { ...found, bound: await this.bindings.boundTo(engineerId) };
  }

  /** Were he away within [startsAt, endsAt). Those bound to him stay so. */
  async ofTimeOff(
    engineerId: string,
    { startsAt, endsAt }: { startsAt: string; endsAt: string },
  ): Promise<EngineerMoves> {
    const now = this.clock.now();
    const found = await this.undone(async () => {
      await this.staffing.addTimeOff(engineerId, { startsAt, endsAt, reason: '预览', confirmed: true });
      return this.reoffers.reoffer(engineerId, { from: new Date(startsAt), until: new Date(endsAt), now });
    });
    return { ...found, bound: 0 };
  }

  private async undone(deed: (tx: Tx) => Promise<Booking[]>): Promise<Omit<EngineerMoves, 'bound'>> {
    try {
      return await this.db.transaction(async (tx) => {
        const moved = await deed(tx);
        const rows = await shownMoves(
          tx,
          moved.map(({ id }) => id),
        );
        throw new Undone({
          count: moved.length,
          waiting: moved.filter(({ engineerId }) => engineerId === null).length,
          residents: new Set(moved.map(({ residentId }) => residentId)).size,
          moves: rows.slice(0, SHOWN).map(moveView),
        });
      });
    } catch (error) {
      if (error instanceof Undone) return error.found;
      throw error;
    }
  }
}

const moveView = ({ toId, toName, startAt, ...row }: MovedRow) => ({
  ...row,
  start: startAt.toISOString(),
  to: toId === null ? null : { id: toId, name: toName ?? '' },
});
