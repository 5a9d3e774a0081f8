import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createConnection, createPool, Pool, RowDataPacket } from 'mysql2/promise';
import { Community1763700000001 } from '../../apps/server/migrations/0001-community.js';
import { CommunityByHand1763900000035 } from '../../apps/server/migrations/0035-community-by-hand.js';
import {
  importDivisionRows,
  readDivisionRows,
} from '../../apps/server/src/modules/community/import/division-import.js';

export const SAMPLE_DIVISIONS = 'apps/server/seeds/sample-divisions.csv';
export const SAMPLE_COMMUNITIES = 'apps/server/seeds/sample-communities.csv';

export interface CommunityDatabase {
  pool: Pool;
  url: string;
  rows<T>(sql: string): Promise<T[]>;
  drop(): Promise<void>;
}

/** A database of its own with the community tables and the sample divisions. */
export async function communityDatabase(): Promise<CommunityDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set');
  const name = `community_${randomBytes(6).toString('hex')}`;
  const admin = await createConnection({ uri: server });
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.end();
  const url = `${server.replace(/\/$/, '')}/${name}`;
  const pool = createPool({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z', connectionLimit: 4 });
  const rows = async <T>(sql: string) => (await pool.query<RowDataPacket[]>(sql))[0] as T[];
  const runner = { query: (sql: string) => pool.query(sql), hasColumn: () => Promise.resolve(false) } as never;
  await new Community1763700000001().up(runner);
  await new CommunityByHand1763900000035().up(runner);
  await importDivisionRows(pool, await readDivisionRows(createReadStream(SAMPLE_DIVISIONS)));
  const drop = async () => {
    await pool.query(`DROP DATABASE ${name}`);
    await pool.end();
  };
  return { pool, url, rows, drop };
}

/** What the import left, in a form that two databases can be compared by. */
export async function contentOf({ rows }: CommunityDatabase): Promise<Record<string, unknown>> {
  const [{ parts }] = await rows<{ parts: string }>(
    `SELECT CONCAT(COUNT(*), ' ', COALESCE(SUM(CRC32(CONCAT_WS('|', province, inside, part, community_id))), 0)) AS parts FROM community_name_part`,
  );
  return {
    parts,
    communities: await rows(
      'SELECT CAST(id AS CHAR) AS id, code, name, kind, district, street, lat, lng, HEX(row_hash) AS hash, demo FROM community ORDER BY code',
    ),
    names: await rows(
      'SELECT place, CAST(community_id AS CHAR) AS id, name_no, han, latin FROM community_name ORDER BY place, community_id, name_no',
    ),
    households: await rows(
      `SELECT CAST(community_id AS CHAR) AS id, DATE_FORMAT(as_of, '%Y-%m-%d') AS day, households, demo FROM community_households ORDER BY community_id, as_of`,
    ),
    divisions: await rows('SELECT code, communities FROM division WHERE communities > 0 ORDER BY code'),
  };
}
