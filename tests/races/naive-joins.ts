import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { NaiveWorld } from './naive.js';

/** The obvious code around residents who join a visit that is wrong; see NaiveWorld. */
export class NaiveJoins {
  private constructor(private readonly world: NaiveWorld) {}

  static async create(): Promise<NaiveJoins> {
    const world = await NaiveWorld.create();
    await world.sql.query('ALTER TABLE booking ADD COLUMN resident_id BIGINT');
    return new NaiveJoins(world);
  }

  get sql() {
    return this.world.sql;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** A visit on which one resident has booked and another one has joined. */
  async visit(engineerId: string, day: string, start: Date): Promise<{ visitId: string; joinedId: string }> {
    const { visitId } = await this.world.visit(engineerId, day, start);
    const joinedStart = new Date(start.getTime() + 3600_000);
    const joinedId = (await this.join({ visitId, engineerId, residentId: newId(), start: joinedStart }))!;
    return { visitId, joinedId };
  }

  /** Looks whether the resident has joined and whether the time is free, then takes it and counts up what it has read. */
  async join(wish: { visitId: string; engineerId: string; residentId: string; start: Date }): Promise<string | null> {
    const { visitId, engineerId, residentId, start } = wish;
    return this.world.transaction(async (tx) => {
      const [[visit]] = (await tx.query('SELECT bookings, joined FROM visit WHERE id = ?', [visitId])) as [
        { bookings: number; joined: number }[],
        unknown,
      ];
      const [known] = await tx.query(
        `SELECT id FROM booking WHERE state = 'requested' AND ((engineer_id = ? AND start_at = ?) OR (visit_id = ? AND resident_id = ?))`,
        [engineerId, start, visitId, residentId],
      );
      if ((known as unknown[]).length > 0) return null;
      const id = newId();
      await tx.query(
        `INSERT INTO booking (id, engineer_id, community_id, state, start_at, end_at, demo, visit_id, reason, resident_id)
         VALUES (?, ?, 1, 'requested', ?, ?, 0, ?, 'joined', ?)`,
        [id, engineerId, start, new Date(start.getTime() + 1800_000), visitId, residentId],
      );
      await tx.query('UPDATE visit SET bookings = ?, joined = ? WHERE id = ?', [
        visit.bookings + 1,
        visit.joined + 1,
        visitId,
      ]);
      return id;
    });
  }

  /** Gives the place back and counts down what it has read. */
  async cancel(visitId: string, bookingId: string): Promise<void> {
    await this.world.transaction(async (tx) => {
      const [[visit]] = (await tx.query('SELECT bookings, joined FROM visit WHERE id = ?', [visitId])) as [
        { bookings: number; joined: number }[],
        unknown,
      ];
      await tx.query("UPDATE booking SET state = 'cancelled', visit_id = NULL WHERE id = ?", [bookingId]);
      await tx.query('UPDATE visit SET bookings = ?, joined = ? WHERE id = ?', [
        visit.bookings - 1,
        visit.joined - 1,
        visitId,
      ]);
    });
  }
}

/** Residents who hold several places of one visit. */
export const PLACES_OF_ONE = `SELECT visit_id, resident_id, COUNT(*) AS places FROM booking
  WHERE reason = 'joined' AND state NOT IN ('cancelled', 'no_show') GROUP BY visit_id, resident_id HAVING COUNT(*) > 1`;
