import type { Tx } from '../../../foundation/database/db.js';
import { nameForms, NameForms } from '../rules/name-parts.js';
import { idList } from '../sql-ids.js';
import { aliasInserts } from './name-rows.sql.js';

export interface NewAlias {
  id: string;
  communityId: string;
  alias: string;
}

/** Another name by which people know a community; it is found by it from then on. Imports keep it. */
export async function addAlias(tx: Pick<Tx, 'rows' | 'affected'>, { id, communityId, alias }: NewAlias): Promise<void> {
  const where = `WHERE c.id = ${idList([communityId])}`;
  // The lock lets one alias after the other take its number.
  const [place] = await tx.rows<Place>(`SELECT c.district, c.street FROM community c ${where} FOR UPDATE`);
  const names = await tx.rows<NameForms>(
    `SELECT n.han, n.latin FROM community c JOIN community_name n ON n.place = COALESCE(c.street, c.district) AND n.community_id = c.id
      ${where} ORDER BY n.name_no`,
  );
  await tx.affected(
    `INSERT INTO community_alias (id, community_id, alias) VALUES (${idList([id])}, ${communityId}, :alias)`,
    {
      alias,
    },
  );
  for (const statement of aliasInserts({ id: communityId, ...place, names }, nameForms(alias)))
    await tx.affected(statement);
}

interface Place {
  district: string;
  street: string | null;
}
