// npm run bench -- fanout [--residents 50000] [--rounds 3]
// A community of 50,000 residents hears of a visit while phones elsewhere book: the one statement that writes the deliveries,
// inbox deliveries per second of one worker, and what bookings feel of it. Ends with the plans of the hot statements.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execFileSync } from 'node:child_process';
import { createPool, Pool, RowDataPacket } from 'mysql2/promise';
import { build } from '../../scripts/build.mjs';
import { startMariadb } from '../../scripts/mariadb.mjs';
import { addDays, businessDate } from '../../apps/server/src/foundation/clock/shanghai.js';
import { Crowd } from '../support/crowd.js';
import { announceVisit } from '../support/reachable-crowd.js';
import { bookingLoad } from './fanout.bookings.js';
import { showPlans } from './fanout.plans.js';
import { atLeast, atMost } from './goal.js';
import { serverEnv, startOurs } from './page.processes.js';
import { option } from './option.js';
import { percentile } from './page.report.js';

const root = join(import.meta.dirname, '../..');
const TEMPLATE = 'sim-template-visit';

async function one<T>(sql: Pool, statement: string, params: unknown[] = []): Promise<T> {
  const [rows] = await sql.query<RowDataPacket[]>(statement, params);
  return rows[0] as T;
}

function startWorker(database: string) {
  const child = spawn('node', ['--enable-source-maps', 'dist/src/worker.js'], {
    cwd: join(root, 'apps/server'),
    // Nothing listens there: pushes fail fast, as in an outage.
    env: { ...serverEnv(database, 0), WECHAT_API_BASE: 'http://127.0.0.1:9' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => void child.kill('SIGTERM');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await once(child, 'exit');
  };
  return { stop };
}

async function until(done: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await done())) {
    if (performance.now() - began > 120_000) throw new Error('Not done after two minutes');
    await sleep(20);
  }
  return performance.now() - began;
}

/** Tells everybody of a visit. Gives the milliseconds from the fact to the deliveries. */
async function tell(sql: Pool, visit: { engineerId: string; communityId: string; day: string }): Promise<number> {
  const eventId = await announceVisit(sql, visit);
  return until(async () => {
    const event = await one<{ done_at: Date | null }>(sql, 'SELECT done_at FROM outbox_event WHERE id = ?', [eventId]);
    return event.done_at !== null;
  });
}

const waiting = async (sql: Pool, community: string): Promise<number> => {
  const { n } = await one<{ n: string | null }>(
    sql,
    `SELECT SUM(r.n) AS n FROM notification_place p JOIN notification_reach r ON r.notice_id = p.notice_id
     WHERE p.community_id = ? AND r.channel = 'inbox' AND r.state = 'waiting'`,
    [community],
  );
  return Number(n ?? 0);
};

/** While a load runs, something else happens. */
async function under<T>(
  book: ReturnType<typeof bookingLoad>,
  work: () => Promise<T>,
): Promise<{ ms: number[]; result: T }> {
  let running = true;
  const load = book(() => running);
  const result = await work().finally(() => (running = false));
  return { ms: await load, result };
}

async function measure(sql: Pool, database: string, residents: number, rounds: number): Promise<void> {
  const crowd = new Crowd(sql);
  const [here, elsewhere] = await crowd.communities(2);
  const people = await crowd.residents(Array<string>(residents).fill(here));
  const credits = people.filter((_, n) => n % 5 === 0).map(({ id }) => [id, TEMPLATE, 1]);
  for (let from = 0; from < credits.length; from += 1000)
    await sql.query('INSERT INTO notification_balance (resident_id, template_id, balance) VALUES ?', [
      credits.slice(from, from + 1000),
    ]);
  const service = await crowd.service(60, '净水器');
  const engineers = await crowd.engineers(Array(20).fill([elsewhere]), '净水器', [480, 1080]);
  const bookers = await crowd.residents(Array<string>(3000).fill(elsewhere));
  const server = await startOurs(root, database);
  const worker = startWorker(database);
  try {
    const book = bookingLoad(server.port, { service, community: elsewhere, engineers, bookers });
    await book(5);
    const idle = await book(60);
    const told = await under(book, async () => {
      const times: number[] = [];
      for (let n = 1; n <= rounds; n++) {
        const day = addDays(businessDate(new Date()), n);
        times.push(await tell(sql, { engineerId: engineers[0], communityId: here, day }));
        await sleep(500);
      }
      return times;
    });
    const all = await waiting(sql, here);
    // News of a day waits a minute for more of the same.
    await until(async () => (await waiting(sql, here)) < all);
    const delivered = await under(book, () => until(async () => (await waiting(sql, here)) === 0));
    report(residents, { idle, told: told.ms, delivered: delivered.ms }, told.result, (all / delivered.result) * 1000);
    await showPlans(sql, people[0].id);
  } finally {
    await worker.stop();
    await server.stop();
  }
}

type Loads = Record<'idle' | 'told' | 'delivered', number[]>;

function report(residents: number, loads: Loads, fanOutMs: number[], perSecond: number): void {
  const base = percentile(loads.idle, 0.99);
  const line = (name: string, values: number[]) => {
    const p99 = percentile(values, 0.99);
    const [p50, times] = [percentile(values, 0.5), p99 / base];
    const goal = values === loads.idle ? '' : `, ${atMost(times, 2)}`;
    console.log(
      `  ${name}  n ${values.length}  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms, × ${times.toFixed(2)} of idle${goal}`,
    );
  };
  console.log(`\n${residents} residents, one INSERT … SELECT a notice, one worker`);
  console.log(`  from the fact to all deliveries written: ${fanOutMs.map(Math.round).join(', ')} ms`);
  console.log(`  into inboxes: ${Math.round(perSecond)} deliveries/s, ${atLeast(perSecond, 5000)}`);
  console.log('bookings elsewhere, ten a second');
  line('idle               ', loads.idle);
  line('during the fan-outs', loads.told);
  line('during the delivery', loads.delivered);
}

const dir = mkdtempSync(join(tmpdir(), 'qianqu-fanout-'));
await build(root, ['server']);
const mariadb = await startMariadb({ dir, bufferPool: '512M' });
const database = `${mariadb.url}/fanout`;
try {
  execFileSync('node', ['dist/src/migrate.js'], { cwd: join(root, 'apps/server'), env: serverEnv(database, 0) });
  const sql = createPool({
    uri: database,
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: true,
    connectionLimit: 2,
  });
  await measure(sql, database, option('residents', 50_000), option('rounds', 3));
  await sql.end();
} finally {
  await mariadb.stop();
  rmSync(dir, { recursive: true, force: true });
}
