import { nameForms, NameForms } from '../rules/name-parts.js';
import { idList } from '../sql-ids.js';
import { aliasInserts } from './name-rows.js';

/** Runs a statement in the caller's transaction and gives its rows. */
export type RunSql = (sql: string, params?: unknown[]) => Promise<unknown>;

export interface NewAlias {
  id: string;
  communityId: string;
  alias: string;
}

/** Another name by which people know a community; it is found by it from then on. Imports keep it. */
export async function addAlias(run: RunSql, { id, communityId, alias }: NewAlias): Promise<void> {
  const where = `WHERE c.id = ${idList([communityId])}`;
  // The lock lets one alias after the other take its number.
  const [place] = (await run(`SELECT c.district, c.street FROM community c ${where} FOR UPDATE`)) as Place[];
  const names = (await run(
    `SELECT n.han, n.latin FROM community c JOIN community_name n ON n.place = COALESCE(c.street, c.district) AND n.community_id = c.id
      ${where} ORDER BY n.name_no`,
  )) as NameForms[];
  await run(`INSERT INTO community_alias (id, community_id, alias) VALUES (${idList([id])}, ${communityId}, ?)`, [
    alias,
  ]);
  for (const statement of aliasInserts({ id: communityId, ...place, names }, nameForms(alias))) await run(statement);
}

interface Place {
  district: string;
  street: string | null;
}
