import type { TextStatements } from '../../foundation/database/text-statements.js';
import type { CommunityKind } from './rules/community-kind.js';
import type { NameForms } from './rules/name-parts.js';
import { placeText } from './rules/place-text.js';
import { idList } from './sql-ids.js';

export interface CommunityHit {
  id: string;
  name: string;
  kind: CommunityKind;
  place: string;
  distanceM: number | null;
}

/** A community that was found, as it is shown; a merged one is shown as the one it was merged into. */
export interface FoundCommunity {
  foundId: string;
  hit: CommunityHit;
  /** The names of the found one: the official, then others. */
  names: NameForms[];
}

interface FoundRow extends NameForms {
  foundId: string;
  id: string;
  name: string;
  kind: CommunityKind;
  province: string;
  city: string;
  district: string;
  street: string | null;
}

/** The communities with their places and names, in one round trip. */
export async function foundCommunities(text: TextStatements, ids: string[]): Promise<Map<string, FoundCommunity>> {
  const found = new Map<string, FoundCommunity>();
  if (ids.length === 0) return found;
  const rows = await text.rows<FoundRow>(
    `SELECT CAST(f.id AS CHAR) AS foundId, CAST(c.id AS CHAR) AS id, c.name, c.kind, n.han, n.latin,
            p.name AS province, y.name AS city, d.name AS district, s.name AS street
       FROM community f
       JOIN community c ON c.id = COALESCE(f.merged_into, f.id)
       JOIN community_name n ON n.place = COALESCE(f.street, f.district) AND n.community_id = f.id
       LEFT JOIN division p ON p.code = c.province
       LEFT JOIN division y ON y.code = c.city
       LEFT JOIN division d ON d.code = c.district
       LEFT JOIN division s ON s.code = c.street
      WHERE f.id IN (${idList(ids)}) ORDER BY f.id, n.name_no`,
  );
  for (const row of rows) {
    const known = found.get(row.foundId);
    if (known) known.names.push({ han: row.han, latin: row.latin });
    else found.set(row.foundId, foundOf(row));
  }
  return found;
}

function foundOf({ foundId, id, name, kind, province, city, district, street, han, latin }: FoundRow): FoundCommunity {
  const hit = { id, name, kind, place: placeText([province, city, district, street]), distanceM: null };
  return { foundId, hit, names: [{ han, latin }] };
}
