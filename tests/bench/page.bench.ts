// npm run bench -- page [--passes 4] [--rounds 6] [--requests 1000]
// The community page of a signed-in resident, random communities, nothing cached: our server against node:http + mysql2
// with the same statements, and 620,573 communities against 5,000. What is compared is CPU per request, server and
// database together: wall time depends on what else the machine does. Two processes of the same program differ by up
// to a tenth for as long as they live, so each pass starts new ones.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { option } from './option.js';
import { cpuMicros, startLoad } from './page.processes.js';
import { Measure, percentile, ratioLine, tableLines } from './page.report.js';
import { BIG, seededMariadb, SMALL } from './page.seed.js';
import { builtStatements, pageCost, pagePlan, Statements } from './page.statements.js';
import { openWorld, startTargets, Target, verify, warmPool, World, writeOnce } from './page.targets.js';

const CONCURRENCY = 16;
const WARM_UP = 5000;
const VERIFIED = 20;
const root = join(import.meta.dirname, '../..');

const anyOf = <T>(values: T[]) => values[Math.floor(Math.random() * values.length)];

function requests(world: World, count: number) {
  return Array.from({ length: count }, () => {
    const id = anyOf(world.ids);
    return { path: `/api/communities/${id}/page`, token: anyOf(world.tokens), holds: `{"community":{"id":"${id}",` };
  });
}

type Requests = ReturnType<typeof requests>;
type LoadGenerator = ReturnType<typeof startLoad>;

interface Bench {
  worlds: World[];
  statements: Statements;
  mariadb: Awaited<ReturnType<typeof seededMariadb>>;
  load: LoadGenerator;
  rounds: number;
  perRound: number;
}

async function measure(target: Target, asked: Requests, database: number, load: LoadGenerator): Promise<Measure> {
  const before = [cpuMicros(target.server.pid), cpuMicros(database)];
  const result = await load.run({ port: target.server.port, concurrency: CONCURRENCY, requests: asked });
  const [server, db] = [cpuMicros(target.server.pid) - before[0], cpuMicros(database) - before[1]];
  if (result.wrong.length > 0)
    throw new Error(`${target.name}: ${result.wrong.length} wrong answers\n${result.wrong[0]}`);
  return {
    perSecond: asked.length / result.seconds,
    p50: percentile(result.milliseconds, 0.5),
    p99: percentile(result.milliseconds, 0.99),
    serverCpu: server / asked.length,
    databaseCpu: db / asked.length,
    bytes: result.bytes / asked.length,
  };
}

/** One pass: fresh processes, warmed up, then rounds in which everybody has a turn. */
async function pass(bench: Bench, measures: Map<string, Measure[]>): Promise<void> {
  const { worlds, statements, mariadb, load, rounds, perRound } = bench;
  const targets = await startTargets(root, worlds, statements);
  for (const world of worlds) {
    const servers = targets.filter((target) => target.world === world);
    for (let i = 0; i < VERIFIED; i++) await verify(servers, anyOf(world.ids));
    await writeOnce(servers[0], world);
    for (const target of servers) await measure(target, requests(world, WARM_UP), mariadb.pid, load);
  }
  for (let round = 0; round < rounds; round++) {
    // Who follows whom changes too: a server that always asks after another would find the processor's caches its way.
    const rotated = targets.map((_, i) => targets[(i + round) % targets.length]);
    for (const target of round % 2 ? rotated.reverse() : rotated) {
      const measured = await measure(target, requests(target.world, perRound), mariadb.pid, load);
      measures.set(target.name, [...(measures.get(target.name) ?? []), measured]);
    }
  }
  for (const { server } of targets) await server.stop();
}

async function describe({ worlds, statements }: Bench): Promise<void> {
  const plan = await pagePlan(worlds[0].pool, statements, anyOf(worlds[0].ids));
  console.log(`EXPLAIN of the page at ${worlds[0].name} communities (part, table, type, key, rows):`);
  for (const line of plan.lines) console.log(`  ${line}`);
  console.log(`tables read from end to end: ${plan.full.join(', ') || 'none'}`);
  for (const { name, pool, ids } of worlds) {
    const some = Array.from({ length: 300 }, () => anyOf(ids));
    const { rows, diskTables } = await pageCost(pool, statements, some);
    console.log(`a page at ${name}: ${rows.toFixed(1)} rows read, ${diskTables.toFixed(1)} temporary tables on disk`);
  }
}

async function main(mariadb: Bench['mariadb'], load: LoadGenerator): Promise<void> {
  const [passes, rounds, perRound] = [option('passes', 4), option('rounds', 6), option('requests', 1000)];
  const worlds = [await openWorld(mariadb.url, BIG), await openWorld(mariadb.url, SMALL)];
  const bench = { worlds, statements: await builtStatements(root), mariadb, load, rounds, perRound };
  await describe(bench);
  for (const world of worlds) await warmPool(world);
  const measures = new Map<string, Measure[]>();
  for (let i = 0; i < passes; i++) await pass(bench, measures);
  console.log(`${passes * VERIFIED} pages of each database agree in every field, in both servers and with the tables`);
  console.log(
    `\n${passes} passes with fresh processes, ${rounds} interleaved rounds each, ${perRound} requests a turn, ${CONCURRENCY} at a time; median (lowest–highest)`,
  );
  for (const line of tableLines(measures)) console.log(line);
  const of = (who: string, { name }: World) => measures.get(`${who} ${name}`)!;
  const [big, small] = worlds;
  console.log(ratioLine('our server / raw', [of('ours', big), of('raw', big)], 1.3));
  console.log(ratioLine(`${big.name} / ${small.name}`, [of('ours', big), of('ours', small)], 1.1));
  console.log(ratioLine(`${big.name} / ${small.name}, raw`, [of('raw', big), of('raw', small)], 1.1));
  console.log(
    `disk: ${execFileSync('du', ['-sh', mariadb.dir], { encoding: 'utf8' }).split('\t')[0]} in .data/bench/page`,
  );
  for (const { pool } of worlds) await pool.end();
}

await build(root, ['server']);
const mariadb = await seededMariadb(root);
const load = startLoad(root);
try {
  await main(mariadb, load);
} finally {
  load.stop();
  await mariadb.stop();
}
process.exit();
