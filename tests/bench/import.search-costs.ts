import { createPool, Pool, RowDataPacket } from 'mysql2/promise';
import { TextStatements } from '../../apps/server/src/foundation/database/text-statements.js';
import {
  CommunityHit,
  listDivisions,
  nearbyCommunities,
  searchCommunities,
} from '../../apps/server/src/modules/community/community-search.queries.js';

const RUNS = 41;

const SHAPES: [string, string | null][] = [
  ['阳光花园', null],
  ['新', null],
  ['村', null],
  ['社区', null],
  ['新村', null],
  ['阳光社区', null],
  ['y', null],
  ['x', null],
  ['zh', null],
  ['ygxq', null],
  ['ygsq', null],
  ['yangguang', null],
  ['不存在的小区', null],
  ['qqq', null],
  ['长'.repeat(10_000), null],
  ['%', null],
  ['x', '37'],
  ['新村', '37'],
  ['埔', '37'],
  ['', '37'],
  ['x', '1101'],
  ['新村', '1101'],
  ['不存在', '1101'],
  ['qqq', '1101'],
  ['ygxq', '5001'],
  ['社区', '1101'],
  ['', '1101'],
  ['x', '310115'],
  ['花园', '310115'],
  ['', '310115'],
];

const PLACES = {
  'a usual place': { lat: 31.2, lng: 113.4 },
  'five thousand within 1 km': { lat: 30, lng: 110 },
  'nothing near': { lat: 10, lng: 75 },
};

/** Gives every community coordinates, five thousand of them in one place. */
export async function scatter(pool: Pool): Promise<void> {
  await pool.query('UPDATE community SET lat = 22 + 20 * RAND(1), lng = 102 + 20 * RAND(2)');
  await pool.query('UPDATE community SET lat = 30 + 0.01 * RAND(3), lng = 110 + 0.01 * RAND(4) ORDER BY id LIMIT 5000');
}

/** Median and worst milliseconds, rows read by the database, and the plan of every shape of search. */
export async function searchCosts(url: string): Promise<string[]> {
  const pool = createPool({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z', connectionLimit: 1 });
  const text = new TextStatements(pool);
  const lines: string[] = [];
  for (const [query, division] of SHAPES) {
    const cost = () => searchCommunities(text, { query, division, after: null, limit: 20 }).then(({ items }) => items);
    lines.push(await costLine(pool, `${query.slice(0, 8) || '(list)'} in ${division ?? 'China'}`, cost));
  }
  for (const [place, point] of Object.entries(PLACES))
    lines.push(await costLine(pool, `near ${place}`, () => nearbyCommunities(text, { ...point, limit: 20 })));
  lines.push(
    await costLine(pool, 'divisions of 37', () =>
      listDivisions(text, '37').then((items) => items as unknown as CommunityHit[]),
    ),
  );
  await pool.end();
  return lines;
}

async function costLine(pool: Pool, what: string, search: () => Promise<CommunityHit[]>): Promise<string> {
  const times: number[] = [];
  let hits: CommunityHit[] = [];
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now();
    hits = await search();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const { read, plan } = await inDatabase(pool, search);
  const [median, worst] = [times[RUNS >> 1], times[RUNS - 1]].map((each) => each.toFixed(1).padStart(5));
  return `${what.padEnd(32)} ${median} ms, worst ${worst} ms, ${String(hits.length).padStart(2)} hits, ${String(read).padStart(6)} rows read  ${plan}`;
}

/** Runs the search once more, watching its statements on the only connection. */
async function inDatabase(pool: Pool, search: () => Promise<unknown>): Promise<{ read: number; plan: string }> {
  const statements: string[] = [];
  const original = pool.query.bind(pool) as Pool['query'];
  pool.query = ((sql: string, ...rest: []) => {
    statements.push(sql);
    return original(sql, ...rest);
  }) as Pool['query'];
  await original('FLUSH STATUS');
  await search();
  pool.query = original;
  const [status] = await original<RowDataPacket[]>(
    `SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_next', 'Handler_read_key', 'Handler_read_first', 'Handler_read_rnd_next')`,
  );
  const read = status.reduce((sum, { Value }) => sum + Number(Value), 0);
  const plans = new Map<string, { times: number; rows: number }>();
  for (const statement of statements) {
    const [explained] = await original<RowDataPacket[]>(`EXPLAIN ${statement}`);
    for (const { table, type, key, rows } of explained.filter((row) => row.key)) {
      const known = plans.get(`${table} ${type} ${key}`) ?? { times: 0, rows: 0 };
      plans.set(`${table} ${type} ${key}`, { times: known.times + 1, rows: Math.max(known.rows, Number(rows)) });
    }
  }
  const plan = [...plans]
    .filter(([name]) => name.startsWith('community') || name.startsWith('f '))
    .map(([name, { times, rows }]) => `${name} ×${times} ≤${rows}`);
  return { read, plan: plan.join('; ') };
}
