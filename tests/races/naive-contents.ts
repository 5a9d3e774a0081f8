import type { PoolConnection } from 'mysql2/promise';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';
import { NaiveWorld } from './naive.js';

/** The obvious code around reviews, photos and their moderation that is wrong; see NaiveWorld. */
export class NaiveContents {
  private constructor(private readonly world: NaiveWorld) {}

  static async create(): Promise<NaiveContents> {
    const world = await NaiveWorld.create();
    for (const table of TABLES) await world.sql.query(table);
    return new NaiveContents(world);
  }

  get sql() {
    return this.world.sql;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  async booking(): Promise<string> {
    const id = newId();
    await this.sql.query(
      "INSERT INTO booking (id, resident_id, engineer_id, community_id, state) VALUES (?, 1, 1, 1, 'completed')",
      [id],
    );
    return id;
  }

  /** Looks whether the booking has a review, then writes one and counts up what it has read. */
  async review(bookingId: string): Promise<void> {
    await this.world.transaction(async (tx) => {
      const [booking] = await rows<{ state: string }>(tx, 'SELECT state FROM booking WHERE id = ?', [bookingId]);
      if (booking.state === 'reviewed') return;
      const [{ n, stars }] = await rows<{ n: number; stars: number }>(tx, 'SELECT n, stars FROM review_tally', []);
      await tx.query(
        'INSERT INTO review (id, booking_id, community_id, engineer_id, stars, likes) VALUES (?, ?, 1, 1, 5, 0)',
        [newId(), bookingId],
      );
      await tx.query("UPDATE booking SET state = 'reviewed' WHERE id = ?", [bookingId]);
      await tx.query('UPDATE review_tally SET n = ?, stars = ?', [n + 1, stars + 5]);
    });
  }

  /** Looks whether the review is liked, then likes it and writes the number that it has counted. */
  async like(reviewId: string, residentId: string): Promise<void> {
    await this.world.transaction(async (tx) => {
      const likes = await rows<{ resident_id: string }>(tx, 'SELECT resident_id FROM review_like WHERE review_id = ?', [
        reviewId,
      ]);
      if (likes.some((each) => each.resident_id === residentId)) return;
      await tx.query('INSERT INTO review_like (review_id, resident_id) VALUES (?, ?)', [reviewId, residentId]);
      await tx.query('UPDATE review SET likes = ? WHERE id = ?', [likes.length + 1, reviewId]);
    });
  }

  async item(traceId: string | null = null): Promise<string> {
    const id = newId();
    await this.sql.query("INSERT INTO moderation_item (id, state, trace_id) VALUES (?, 'pending', ?)", [id, traceId]);
    return id;
  }

  /** Looks whether it is decided, then decides. Returns whether the operator was told that he did. */
  async decide(itemId: string, approve: boolean): Promise<boolean | null> {
    return this.world.transaction(async (tx) => {
      const [item] = await rows<{ state: string }>(tx, 'SELECT state FROM moderation_item WHERE id = ?', [itemId]);
      if (item.state !== 'pending') return false;
      await tx.query('UPDATE moderation_item SET state = ? WHERE id = ?', [approve ? 'approved' : 'rejected', itemId]);
      return true;
    });
  }

  /** A verdict comes: applied when an item waits for it, else parked, all in one transaction. */
  async take(traceId: string): Promise<void> {
    await this.world.transaction(async (tx) => {
      const [item] = await rows<{ id: string }>(tx, 'SELECT id FROM moderation_item WHERE trace_id = ?', [traceId]);
      if (item) await tx.query("UPDATE moderation_item SET state = 'approved' WHERE id = ?", [item.id]);
      else await tx.query('INSERT INTO moderation_verdict (trace_id) VALUES (?)', [traceId]);
    });
  }

  /** WeChat has taken a picture: its trace id is stored, and a parked verdict applied, all in one transaction. */
  async storeTrace(itemId: string, traceId: string): Promise<void> {
    await this.world.transaction(async (tx) => {
      await tx.query('UPDATE moderation_item SET trace_id = ? WHERE id = ?', [traceId, itemId]);
      const parked = await rows(tx, 'SELECT trace_id FROM moderation_verdict WHERE trace_id = ?', [traceId]);
      if (parked.length > 0) await tx.query("UPDATE moderation_item SET state = 'approved' WHERE id = ?", [itemId]);
    });
  }

  /** Counts the photos that hang on nothing, then adds one. */
  async upload(ownerId: string, most: number): Promise<void> {
    await this.world.transaction(async (tx) => {
      const sql = 'SELECT id FROM photo WHERE owner_id = ? AND subject_id IS NULL AND removed_at IS NULL';
      if ((await rows(tx, sql, [ownerId])).length < most)
        await tx.query('INSERT INTO photo (id, owner_id) VALUES (?, ?)', [newId(), ownerId]);
    });
  }
}

async function rows<T>(tx: Pick<PoolConnection, 'query'>, sql: string, params: unknown[]): Promise<T[]> {
  return (await tx.query(sql, params))[0] as T[];
}

const TABLES = [
  'ALTER TABLE booking ADD resident_id BIGINT',
  `CREATE TABLE review (id BIGINT PRIMARY KEY, booking_id BIGINT, community_id BIGINT, engineer_id BIGINT, stars INT, likes INT)`,
  'CREATE TABLE review_like (review_id BIGINT, resident_id BIGINT)',
  'CREATE TABLE review_tally (community_id BIGINT, engineer_id BIGINT, n INT, stars INT)',
  'INSERT INTO review_tally (community_id, engineer_id, n, stars) VALUES (1, 1, 0, 0)',
  'CREATE TABLE moderation_item (id BIGINT PRIMARY KEY, state VARCHAR(8), trace_id VARCHAR(64), KEY moderation_item_trace (trace_id))',
  'CREATE TABLE photo (id BIGINT PRIMARY KEY, owner_id BIGINT, subject_id BIGINT, removed_at DATETIME(3), KEY photo_owner (owner_id))',
  'CREATE TABLE moderation_verdict (trace_id VARCHAR(64) PRIMARY KEY)',
];

/** Pictures that wait for a verdict which is there. */
export const UNMET = `SELECT i.id FROM moderation_item i JOIN moderation_verdict v ON v.trace_id = i.trace_id WHERE i.state = 'pending'`;
