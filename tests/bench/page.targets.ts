import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { createPool, Pool, RowDataPacket } from 'mysql2/promise';
import { Running, startOurs, startRaw } from './page.processes.js';
import { benchToken, signedIn } from './page.seed-sql.js';
import type { Statements } from './page.statements.js';

/** A database with its communities. */
export interface World {
  name: string;
  pool: Pool;
  url: string;
  ids: string[];
  tokens: string[];
}

export interface Target {
  name: string;
  world: World;
  server: Running;
}

export async function openWorld(server: string, { database, communities }: { database: string; communities: number }) {
  const url = `${server}/${database}`;
  const pool = createPool({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z', connectionLimit: 2 });
  const [rows] = await pool.query<RowDataPacket[][]>({
    sql: 'SELECT CAST(id AS CHAR) FROM community',
    rowsAsArray: true,
  });
  const ids = rows.map(([id]) => String(id));
  if (ids.length !== communities) throw new Error(`${database} holds ${ids.length} communities, not ${communities}`);
  const tokens = signedIn(communities).map(benchToken);
  return { name: communities.toLocaleString('en'), pool, url, ids, tokens } satisfies World;
}

/** Each world behind our server and behind the raw one. */
export async function startTargets(root: string, worlds: World[], statements: Statements): Promise<Target[]> {
  const targets: Target[] = [];
  for (const world of worlds) {
    targets.push({ name: `ours ${world.name}`, world, server: await startOurs(root, world.url) });
    targets.push({ name: `raw ${world.name}`, world, server: await startRaw(root, world.url, statements) });
  }
  return targets;
}

/** Reads every index of the page once: the measured rounds find all of it in the buffer pool, as a running site does. */
export async function warmPool({ pool }: World): Promise<void> {
  const tables = ['community', 'division', 'community_households', 'binding_tally', 'booking_tally', 'binding'];
  const people = ['resident_community', 'engineer', 'engineer_skill', 'engineer_coverage', 'catalog_service_item'];
  const coming = ['visit', 'schedule_atom', 'engineer_shift', 'review', 'review_tally'];
  for (const table of [...tables, ...people, ...coming]) {
    const [keys] = await pool.query<RowDataPacket[]>('SHOW KEYS FROM ?? WHERE Seq_in_index = 1', [table]);
    for (const { Key_name } of keys) await pool.query('SELECT COUNT(*) FROM ?? FORCE INDEX (??)', [table, Key_name]);
  }
}

/** Stops the bench when a page is not what the database says, or when the two servers differ in a single field. */
export async function verify(targets: Target[], community: string): Promise<void> {
  const [first] = targets;
  const [coverages] = await first.world.pool.query<RowDataPacket[]>(
    'SELECT CAST(engineer_id AS CHAR) AS id, is_primary FROM engineer_coverage WHERE community_id = ? AND live = 1',
    [community],
  );
  const answers = await Promise.all(targets.map(({ server }) => ask(server.port, community, first.world.tokens[7])));
  for (const [i, { status, page }] of answers.entries()) {
    const expected = coverages.map(({ id }) => id).sort();
    const given = (page.engineers ?? []).map(({ id }) => id).sort();
    const primary = coverages.find(({ is_primary }) => is_primary === 1)?.id;
    const right =
      status === 200 &&
      page.community?.id === community &&
      page.mine !== null &&
      expected.join() === given.join() &&
      page.engineers[0].id === primary &&
      isDeepStrictEqual(page, answers[0].page);
    if (!right) {
      const [said, expectedPage] = [page, answers[0].page].map((each) => JSON.stringify(each));
      throw new Error(`${targets[i].name}, ${community}: ${status}\n${said}\n${expectedPage}`);
    }
    const stranger = await ask(targets[i].server.port, community, benchToken(99_999_999));
    if (stranger.status !== 401) throw new Error(`${targets[i].name} answered ${stranger.status} to an unknown token`);
  }
}

/** A server in use has run transactions, and from the first one on AsyncLocalStorage makes every promise dearer. */
export async function writeOnce({ server }: Target, world: World): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/me/preferences`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${world.tokens[0]}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ largeFont: true }),
  });
  if (!answer.ok) throw new Error(`PUT /api/me/preferences: ${answer.status} ${await answer.text()}`);
}

interface PageAnswer {
  community?: { id: string };
  mine: object | null;
  engineers: { id: string }[];
}

async function ask(port: number, community: string, token: string): Promise<{ status: number; page: PageAnswer }> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/communities/${community}/page`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, page: (await answer.json()) as PageAnswer };
}
