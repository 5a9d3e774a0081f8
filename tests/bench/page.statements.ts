import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Pool, RowDataPacket } from 'mysql2/promise';
import type { Params } from '../../apps/server/src/foundation/database/named-parameters.js';

type Named = typeof import('../../apps/server/src/foundation/database/named-parameters.js');
type Page = typeof import('../../apps/server/src/modules/community-page/community-page.queries.js');
type Sessions = typeof import('../../apps/server/src/modules/identity/sessions.service.js');

export interface Statements {
  sessionSql: string;
  pageSql: string;
  /** The names of the values that the page's statement takes, in its order. */
  pageNames: string[];
}

/** The two statements behind a page, out of the built server: what it sends is what the raw server sends. */
export async function builtStatements(root: string): Promise<Statements> {
  const built = (path: string) => import(pathToFileURL(join(root, 'apps/server/dist/src', path)).href);
  const { positional } = (await built('foundation/database/named-parameters.js')) as Named;
  const { COMMUNITY_PAGE_SQL } = (await built('modules/community-page/community-page.queries.js')) as Page;
  const { SessionsService } = (await built('modules/identity/sessions.service.js')) as Sessions;
  const asked: string[] = [];
  const listener = { rows: async (sql: string, params: Params) => (asked.push(positional(sql, params)[0]), []) };
  type Args = ConstructorParameters<Sessions['SessionsService']>;
  const clock = { now: () => new Date() } as Args[1];
  await new SessionsService(listener as unknown as Args[0], clock).accountOf('nobody');
  const names = {
    communityId: 'communityId',
    callerId: 'callerId',
    from: 'from',
    until: 'until',
    partsOver: 'partsOver',
  };
  const [pageSql, pageNames] = positional(COMMUNITY_PAGE_SQL, names);
  return { sessionSql: asked[0], pageSql, pageNames: pageNames as string[] };
}

/** The plan of the page, a line for each table; `full` names those read from end to end. */
export async function pagePlan(
  pool: Pool,
  { pageSql, pageNames }: Statements,
  community: string,
): Promise<{ lines: string[]; full: string[] }> {
  const [parts] = await pool.query<RowDataPacket[]>(`EXPLAIN ${pageSql}`, pageParams(pageNames, community));
  const read = parts.filter(({ table }) => table && !/^<(derived|union)/.test(String(table)));
  const lines = read.map(({ id, table, type, key, rows, Extra }) =>
    [
      String(id).padStart(3),
      String(table).padEnd(3),
      String(type).padEnd(6),
      String(key ?? '-').padEnd(28),
      String(rows).padStart(4),
      Extra,
    ]
      .join('  ')
      .trimEnd(),
  );
  return {
    lines,
    full: read
      .filter(({ type }) => type === 'ALL' || type === 'index')
      .map(({ table, rows }) => `${table} (${rows} rows)`),
  };
}

/** What the database does for one page, on average over these communities: counts, so no noise. */
export async function pageCost(pool: Pool, { pageSql, pageNames }: Statements, communities: string[]) {
  const connection = await pool.getConnection();
  await connection.execute(pageSql, pageParams(pageNames, communities[0]));
  await connection.query('FLUSH STATUS');
  for (const community of communities) await connection.execute(pageSql, pageParams(pageNames, community));
  const [status] = await connection.query<RowDataPacket[]>(
    `SHOW SESSION STATUS WHERE Variable_name IN
      ('Handler_read_first', 'Handler_read_key', 'Handler_read_next', 'Handler_read_rnd_next', 'Created_tmp_disk_tables')`,
  );
  connection.release();
  const count = (start: string) =>
    status
      .filter(({ Variable_name }) => String(Variable_name).startsWith(start))
      .reduce((sum, { Value }) => sum + Number(Value), 0) / communities.length;
  return { rows: count('Handler_read'), diskTables: count('Created_tmp_disk_tables') };
}

const PAGE = { callerId: '5000000001', from: '2026-11-21', until: '2026-12-05', partsOver: 1 };

const pageParams = (names: string[], communityId: string) =>
  names.map((name) => ({ ...PAGE, communityId })[name as keyof typeof PAGE | 'communityId']);
