import { Pool, RowDataPacket } from 'mysql2/promise';
import { newId } from '../../apps/server/src/foundation/ids/ids.js';

/** The statements that run most often, shortened to what their plan depends on. */
const STATEMENTS: Record<string, string> = {
  'claim of inbox batches': `UPDATE notification_batch SET claim = 'x', due_at = NOW(3) WHERE lane = 1 AND (due_at <= NOW(3) OR due_at > NOW(3) + INTERVAL 5 MINUTE) ORDER BY due_at LIMIT 4`,
  'deliveries of a batch': `UPDATE notification_delivery d SET d.state = 'delivered'
     WHERE d.notice_id = :notice AND d.channel = 'inbox' AND d.resident_id BETWEEN 1 AND :resident AND d.state = 'waiting'`,
  'claim of pushes': `UPDATE notification_delivery SET claim = 'x', next_at = NOW(3)
     WHERE channel = 'wechat' AND state = 'waiting' AND lane = 1
       AND (next_at <= NOW(3) OR next_at > NOW(3) + INTERVAL 25 HOUR) ORDER BY next_at LIMIT 40`,
  'claimed pushes': `SELECT d.resident_id FROM notification_delivery d
     WHERE d.channel = 'wechat' AND d.state = 'waiting' AND d.lane = 1 AND d.next_at = NOW(3) AND d.claim = 'x'`,
  'inbox page': `SELECT n.title FROM notification_delivery d JOIN notification_notice n ON n.id = d.notice_id
     WHERE d.resident_id = :resident AND d.channel = 'inbox' AND d.done_at <= NOW(3) AND d.state = 'delivered' ORDER BY d.done_at DESC, d.notice_id DESC LIMIT 21`,
  'unread counter': 'SELECT unread FROM notification_inbox WHERE resident_id = :resident',
  'waiting of a subject': `SELECT d.notice_id, d.channel, COUNT(*) FROM notification_notice g JOIN notification_delivery d ON d.notice_id = g.id
     WHERE g.merge_key = 'visit:50001:2026-11-22' AND d.state = 'waiting' GROUP BY d.notice_id, d.channel`,
  'stale sends': `SELECT notice_id FROM notification_delivery WHERE channel = 'wechat' AND state = 'sending' AND lane IN (0, 1, 2)
       AND (next_at < NOW(3) OR next_at > NOW(3) + INTERVAL 1 MINUTE) LIMIT 500`,
  'reach of a page of notices': 'SELECT state, n FROM notification_reach WHERE notice_id IN (:newest, 1, 2) AND n > 0',
};

/** How the database finds the rows, and how many there are. */
export async function showPlans(sql: Pool, resident: string): Promise<void> {
  const [[{ n }]] = await sql.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM notification_delivery');
  const [[{ notice }]] = await sql.query<RowDataPacket[]>('SELECT MAX(notice_id) AS notice FROM notification_delivery');
  await sql.query('ANALYZE TABLE notification_delivery, notification_notice');
  console.log(`\nplans at ${n} deliveries`);
  for (const [name, statement] of Object.entries(STATEMENTS)) {
    const filled = statement
      .replaceAll(':resident', resident)
      .replaceAll(':notice', notice)
      .replaceAll(':newest', newId());
    const [rows] = await sql.query<RowDataPacket[]>(`EXPLAIN ${filled}`);
    const steps = rows.map(({ table, type, key, rows: read, Extra }) =>
      `${table} ${type} ${key} ~${read} ${Extra ?? ''}`.trim(),
    );
    console.log(`  ${name}: ${steps.join(' | ')}`);
  }
}
