import type { RowDataPacket } from 'mysql2/promise';
import type { World } from './world.js';

/** What each server asks by itself every ten seconds. */
const KEEPING_TIME = /^SELECT UTC_TIMESTAMP/;

/** The texts of the statements that the product runs on its database during some work, in their order. */
export async function statementsOf(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const [[{ since }]] = await world.sql.query<RowDataPacket[]>('SELECT NOW(6) AS since');
  await world.sql.query(`SET GLOBAL log_output = 'TABLE', GLOBAL general_log = 1`);
  try {
    await work();
    const [rows] = await world.sql.query<RowDataPacket[]>(
      `SELECT CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log
       WHERE event_time >= ? AND command_type IN ('Query', 'Execute')
         AND thread_id IN (SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND user = ?)
       ORDER BY event_time`,
      [since, new URL(world.config.DATABASE_URL).username],
    );
    const texts = rows.map(({ text }) => String(text).replaceAll(/\s+/g, ' '));
    return texts.filter((text) => !KEEPING_TIME.test(text));
  } finally {
    await world.sql.query('SET GLOBAL general_log = 0');
  }
}
