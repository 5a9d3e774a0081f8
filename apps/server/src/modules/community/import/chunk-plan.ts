import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'mysql2/promise';
import type { CommunityRow } from '../rules/community-row.js';
import { FORMS, nameForms } from '../rules/name-parts.js';
import { Cell, insertStatements, orUpdate } from './insert.sql.js';
import { NamedCommunity, nameDeletes, nameInserts } from './name-rows.sql.js';
import {
  newIds,
  StoredCommunity,
  storedCommunities,
  StoredHouseholds,
  storedHouseholds,
  storedNames,
} from './stored-communities.queries.js';

/** What a chunk of a file changes: counted, and as the statements of one transaction. */
export interface ChunkPlan {
  inserted: number;
  changed: number;
  unchanged: number;
  statements: string[];
}

interface Target extends StoredCommunity {
  households: CommunityRow['households'];
  before: StoredCommunity | null;
}

const COLUMNS = [
  'id',
  'code',
  'name',
  'kind',
  'province',
  'city',
  'district',
  'street',
  'lat',
  'lng',
  'row_hash',
  'demo',
  'created_at',
  'updated_at',
];
const STEP = 250;
const UPDATED = COLUMNS.filter((column) => !['id', 'code', 'created_at'].includes(column));

/** Compares the rows with the database and says what to write. Writes nothing. */
export async function planChunk(pool: Pool, rows: CommunityRow[], demo: boolean, now: Date): Promise<ChunkPlan> {
  if (rows.length === 0) return { inserted: 0, changed: 0, unchanged: 0, statements: [] };
  const stored = await storedCommunities(
    pool,
    rows.map(({ code }) => code),
  );
  const ids = await newIds(
    pool,
    rows.filter(({ code }) => !stored.has(code)),
  );
  const targets = rows.map((row) => targetOf(row, stored.get(row.code) ?? null, ids.get(row.code) ?? '', demo));

  const fresh = targets.filter(({ before }) => !before);
  const edited = targets.filter(
    ({ before, hash: wanted, demo: still }) => before && (before.hash !== wanted || before.demo !== still),
  );
  const counted = await newHouseholds(pool, targets, demo);
  const touched = new Set([...edited, ...counted].filter(({ before }) => before));
  return {
    inserted: fresh.length,
    changed: touched.size,
    unchanged: targets.length - fresh.length - touched.size,
    statements: [
      ...insertStatements(
        'community',
        COLUMNS,
        fresh.map((each) => communityCells(each, now)),
      ),
      ...(await freshNameInserts(fresh)),
      ...insertStatements(
        'community',
        COLUMNS,
        edited.map((each) => communityCells(each, now)),
        `${orUpdate(UPDATED)}, version = version + 1`,
      ),
      ...(await renameStatements(pool, edited)),
      ...insertStatements(
        'community_households',
        ['community_id', 'as_of', 'households', 'demo'],
        counted.map(({ id, households }) => [id, households!.asOf, households!.count, Number(demo)]),
        orUpdate(['households', 'demo']),
      ),
    ],
  };
}

/** The row laid over what is stored. An empty cell keeps what is known; invented coordinates end with the demo. */
function targetOf(row: CommunityRow, before: StoredCommunity | null, newId: string, demo: boolean): Target {
  const known = before && !(before.demo && !demo) ? before : null;
  const sameDistrict = before?.district === row.district;
  const place = {
    street: row.street ?? (sameDistrict ? before.street : null),
    lat: row.lat ?? known?.lat ?? null,
    lng: row.lng ?? known?.lng ?? null,
  };
  const fields = { name: row.name, kind: row.kind, district: row.district, ...place };
  return {
    ...fields,
    id: before?.id ?? newId,
    code: row.code,
    hash: rowHash(fields),
    demo: demo && (before?.demo ?? true),
    households: row.households,
    before,
  };
}

/** What an import compares a row by. */
export function rowHash({ name, kind, district, street, lat, lng }: Omit<CommunityRow, 'code' | 'households'>): string {
  return hash('md5', `${FORMS}\0${name}\0${kind}\0${district}\0${street ?? ''}\0${lat ?? ''}\0${lng ?? ''}`);
}

/** Rows whose dated household count is new or another one. Invented counts never replace real ones. */
async function newHouseholds(pool: Pool, targets: Target[], demo: boolean): Promise<Target[]> {
  const given = targets.filter(({ households }) => households);
  const stored = await storedHouseholds(
    pool,
    given.filter(({ before }) => before).map(({ id }) => id),
  );
  const differs = (now: StoredHouseholds | undefined, count: number) =>
    !now || (demo ? now.demo && now.count !== count : now.demo || now.count !== count);
  return given.filter(({ id, households }) => differs(stored.get(`${id} ${households!.asOf}`), households!.count));
}

/** Names are made anew with every change of a row: what they are searched by may have changed since. */
async function renameStatements(pool: Pool, edited: Target[]): Promise<string[]> {
  const old = await storedNames(
    pool,
    edited.map(({ before }) => before as StoredCommunity),
  );
  const now = edited.map((each) => {
    const aliases = old.get(each.id)?.names.slice(1) ?? [];
    return { ...freshNames(each), names: [nameForms(each.name), ...aliases] };
  });
  return [...nameDeletes([...old.values()]), ...nameInserts(now)];
}

/** In small steps: the chunk before this one is being written, and its connection must be served in between. */
async function freshNameInserts(fresh: Target[]): Promise<string[]> {
  const statements: string[] = [];
  for (let at = 0; at < fresh.length; at += STEP) {
    await nextTurn();
    statements.push(...nameInserts(fresh.slice(at, at + STEP).map(freshNames)));
  }
  return statements;
}

function freshNames({ id, district, street, name }: Target): NamedCommunity {
  return { id, district, street, names: [nameForms(name)] };
}

function communityCells(each: Target, now: Date): Cell[] {
  const time = now.toISOString().slice(0, -1).replace('T', ' ');
  const { id, code, name, kind, district, street, lat, lng, demo } = each;
  return [
    id,
    code,
    name,
    kind,
    district.slice(0, 2),
    district.slice(0, 4),
    district,
    street,
    lat,
    lng,
    Buffer.from(each.hash, 'hex'),
    Number(demo),
    time,
    time,
  ];
}
