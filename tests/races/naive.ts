import { randomUUID } from 'node:crypto';
import { createPool, Pool, PoolConnection } from 'mysql2/promise';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';

const DEADLOCK = 1213;

/**
 * The obvious code that is wrong, on tables without the keys that decide. It stands here to prove that the races and
 * their checkers can fail: whoever writes like this sees red.
 */
export class NaiveWorld {
  private constructor(readonly sql: Pool) {}

  static async create(): Promise<NaiveWorld> {
    const base = process.env.TEST_DATABASE_URL;
    if (!base) throw new Error('TEST_DATABASE_URL is missing: run Jest with the project races');
    const name = `naive_${randomUUID().replaceAll('-', '')}`;
    const sql = createPool({
      uri: base,
      timezone: 'Z',
      supportBigNumbers: true,
      bigNumberStrings: true,
      connectionLimit: 20,
    });
    await sql.query(`CREATE DATABASE ${name}`);
    await sql.end();
    const pool = createPool({
      uri: `${base}/${name}`,
      timezone: 'Z',
      supportBigNumbers: true,
      bigNumberStrings: true,
      connectionLimit: 20,
    });
    for (const table of TABLES) await pool.query(table);
    return new NaiveWorld(pool);
  }

  close(): Promise<void> {
    return this.sql.end();
  }

  /** Checks for an overlap with a plain read, then inserts. */
  bookAfterChecking(engineerId: string, start: Date): Promise<boolean | null> {
    return this.book(engineerId, start, '');
  }

  /** Locks the overlapping rows with FOR UPDATE: rows that do not exist yet cannot be locked. */
  bookAfterLocking(engineerId: string, start: Date): Promise<boolean | null> {
    return this.book(engineerId, start, 'FOR UPDATE');
  }

  /** A visit with one booking, from nine to ten. */
  async visit(engineerId: string, day: string, start: Date): Promise<{ visitId: string; bookingId: string }> {
    const [visitId, bookingId] = [newId(), newId()];
    await this.sql.query(
      `INSERT INTO visit (id, engineer_id, community_id, day, source, state, live, bookings, joined) VALUES (?, ?, 1, ?, 'booking', 'announced', 1, 1, 0)`,
      [visitId, engineerId, day],
    );
    await this.hang({ id: bookingId, visitId, engineerId, start, reason: 'preferred' }, this.sql);
    return { visitId, bookingId };
  }

  /** Looks whether the visit is on and the half hour free, then takes it and counts up what it has read. */
  async joinVisit(visitId: string, engineerId: string, start: Date): Promise<boolean | null> {
    return this.transaction(async (tx) => {
      const [[visit]] = (await tx.query('SELECT live, bookings, joined FROM visit WHERE id = ?', [visitId])) as [
        { live: number | null; bookings: number; joined: number }[],
        unknown,
      ];
      const [taken] = await tx.query('SELECT id FROM booking WHERE engineer_id = ? AND start_at = ?', [
        engineerId,
        start,
      ]);
      if (!visit.live || (taken as unknown[]).length > 0) return false;
      await this.hang({ id: newId(), visitId, engineerId, start, reason: 'joined' }, tx);
      await tx.query('UPDATE visit SET bookings = ?, joined = ? WHERE id = ?', [
        visit.bookings + 1,
        visit.joined + 1,
        visitId,
      ]);
      return true;
    });
  }

  /** Cancels a booking; when the visit that was read has no other one, the visit as well. */
  async cancelBase(visitId: string, bookingId: string): Promise<void> {
    await this.transaction(async (tx) => {
      const [[visit]] = (await tx.query('SELECT bookings FROM visit WHERE id = ?', [visitId])) as [
        { bookings: number }[],
        unknown,
      ];
      await tx.query("UPDATE booking SET state = 'cancelled', visit_id = NULL WHERE id = ?", [bookingId]);
      const over = visit.bookings === 1;
      await tx.query('UPDATE visit SET bookings = ?, state = ?, live = ? WHERE id = ?', [
        visit.bookings - 1,
        over ? 'cancelled' : 'announced',
        over ? null : 1,
        visitId,
      ]);
    });
  }

  private async hang(
    {
      id,
      visitId,
      engineerId,
      start,
      reason,
    }: Record<'id' | 'visitId' | 'engineerId' | 'reason', string> & { start: Date },
    tx: Pick<PoolConnection, 'query'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO booking (id, engineer_id, community_id, state, start_at, end_at, demo, visit_id, reason)
       VALUES (?, ?, 1, 'requested', ?, ?, 0, ?, ?)`,
      [id, engineerId, start, new Date(start.getTime() + 1800_000), visitId, reason],
    );
  }

  /** Reads the active binding, ends it when it is another engineer's, inserts the new one. */
  async bind(residentId: string, engineerId: string): Promise<void> {
    await this.transaction(async (tx) => {
      const [rows] = await tx.query('SELECT id, engineer_id FROM binding WHERE resident_id = ? AND active = 1', [
        residentId,
      ]);
      const [current] = rows as { id: string; engineer_id: string }[];
      if (current?.engineer_id === engineerId) return;
      const now = new Date();
      if (current) await tx.query('UPDATE binding SET active = NULL, ended_at = ? WHERE id = ?', [now, current.id]);
      await tx.query('INSERT INTO binding (id, resident_id, engineer_id, bound_at, active) VALUES (?, ?, ?, ?, 1)', [
        newId(),
        residentId,
        engineerId,
        now,
      ]);
    });
  }

  /** Counts the communities of a resident, then joins one more. */
  async join(residentId: string, communityId: string): Promise<void> {
    await this.transaction(async (tx) => {
      const [rows] = await tx.query('SELECT COUNT(*) AS n FROM resident_community WHERE resident_id = ?', [residentId]);
      const joined = Number((rows as { n: string }[])[0].n);
      if (joined >= 5) return;
      await tx.query('INSERT INTO resident_community (resident_id, community_id, is_default) VALUES (?, ?, ?)', [
        residentId,
        communityId,
        joined === 0 ? 1 : null,
      ]);
    });
  }

  /** Looks up the key, runs the effect, then stores the answer. */
  async once(key: string, effect: () => Promise<string>): Promise<string> {
    const [rows] = await this.sql.query('SELECT body FROM idempotency_key WHERE idem_key = ?', [key]);
    const [stored] = rows as { body: string }[];
    if (stored) return stored.body;
    const body = await effect();
    await this.sql.query('INSERT IGNORE INTO idempotency_key (idem_key, body) VALUES (?, ?)', [key, body]);
    return body;
  }

  private async book(engineerId: string, start: Date, lock: '' | 'FOR UPDATE'): Promise<boolean | null> {
    const end = new Date(start.getTime() + 3600_000);
    return this.transaction(async (tx) => {
      const [rows] = await tx.query(
        `SELECT id FROM booking WHERE engineer_id = ? AND start_at < ? AND end_at > ? ${lock}`,
        [engineerId, end, start],
      );
      if ((rows as unknown[]).length > 0) return false;
      const id = newId();
      await tx.query(
        `INSERT INTO booking (id, engineer_id, community_id, state, start_at, end_at, demo) VALUES (?, ?, 1, 'requested', ?, ?, 0)`,
        [id, engineerId, start, end],
      );
      const cells = [0, 1].map((n) => [engineerId, new Date(start.getTime() + n * 1800_000), id, 1, 'work']);
      await tx.query('INSERT INTO schedule_atom (engineer_id, start_at, booking_id, community_id, kind) VALUES ?', [
        cells,
      ]);
      return true;
    });
  }

  /** What the work gives, or null when it was the victim of a deadlock. */
  async transaction<T>(work: (tx: PoolConnection) => Promise<T>): Promise<T | null> {
    const tx = await this.sql.getConnection();
    try {
      await tx.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
      await tx.beginTransaction();
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollback();
      if ((error as { errno?: number }).errno === DEADLOCK) return null;
      throw error;
    } finally {
      tx.release();
    }
  }
}

const TABLES = [
  `CREATE TABLE booking (id BIGINT PRIMARY KEY, engineer_id BIGINT, community_id BIGINT, state VARCHAR(12), start_at DATETIME(3),
    end_at DATETIME(3), demo TINYINT, visit_id BIGINT, reason VARCHAR(16), KEY booking_engineer (engineer_id, start_at))`,
  `CREATE TABLE visit (id BIGINT PRIMARY KEY, engineer_id BIGINT, community_id BIGINT, day DATE, source VARCHAR(8), state VARCHAR(9),
    live TINYINT NULL, bookings SMALLINT, joined SMALLINT)`,
  `CREATE TABLE schedule_atom (engineer_id BIGINT, start_at DATETIME, booking_id BIGINT, community_id BIGINT, kind VARCHAR(6),
    KEY schedule_atom_engineer (engineer_id, start_at))`,
  `CREATE TABLE binding (id BIGINT PRIMARY KEY, resident_id BIGINT, engineer_id BIGINT, bound_at DATETIME(3), ended_at DATETIME(3) NULL,
    active TINYINT NULL, KEY binding_resident (resident_id, active))`,
  `CREATE TABLE resident_community (resident_id BIGINT, community_id BIGINT, is_default TINYINT NULL, PRIMARY KEY (resident_id, community_id))`,
  `CREATE TABLE idempotency_key (idem_key VARCHAR(64) PRIMARY KEY, body TEXT)`,
  `CREATE TABLE effect (id BIGINT PRIMARY KEY, source VARCHAR(64))`,
];
