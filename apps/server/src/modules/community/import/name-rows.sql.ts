import { NameForms, NamePart, partsOf } from '../rules/name-parts.js';
import { Cell, insertStatements, insertTuples } from './insert.sql.js';

/** A community with the names under which it is searched; the first is the official one. */
export interface NamedCommunity {
  id: string;
  district: string;
  street: string | null;
  names: NameForms[];
}

const NAME_COLUMNS = ['place', 'community_id', 'name_no', 'han', 'latin'];
const PART_COLUMNS = ['province', 'inside', 'part', 'community_id'];

const placeOf = ({ district, street }: NamedCommunity) => street ?? district;

/** The statements that make the communities findable. */
export function nameInserts(communities: NamedCommunity[]): string[] {
  const names = communities.flatMap((each) =>
    each.names.map(({ han, latin }, no): Cell[] => [placeOf(each), each.id, no, han, latin]),
  );
  return [
    ...insertStatements('community_name', NAME_COLUMNS, names),
    ...insertTuples('community_name_part', PART_COLUMNS, partSql(communities, partTuple)),
  ];
}

/** The statements that make a community findable by one more name. */
export function aliasInserts(community: NamedCommunity, alias: NameForms): string[] {
  const known = new Set(partSql([community], partTuple));
  const added = partSql([{ ...community, names: [alias] }], partTuple).filter((tuple) => !known.has(tuple));
  return [
    ...insertStatements('community_name', NAME_COLUMNS, [
      [placeOf(community), community.id, community.names.length, alias.han, alias.latin],
    ]),
    ...insertTuples('community_name_part', PART_COLUMNS, added),
  ];
}

/** The statements that make them unfindable again, by whole keys: no other index on the pieces is needed. */
export function nameDeletes(communities: NamedCommunity[]): string[] {
  const names = communities.map((each) => `(place = '${placeOf(each)}' AND community_id = ${each.id})`);
  const parts = partSql(communities, partCondition);
  return [
    ...inGroups(names).map((group) => `DELETE FROM community_name WHERE ${group.join(' OR ')}`),
    ...inGroups(parts).map((group) => `DELETE FROM community_name_part WHERE ${group.join(' OR ')}`),
  ];
}

type PartSql = (province: string, part: NamePart, id: string) => string;

// Pieces are letters and digits only (see search-text.ts) and need no escaping; there are millions of them.
const partTuple: PartSql = (province, { inside, part }, id) => `('${province}',${inside},'${part}',${id})`;
const partCondition: PartSql = (province, { inside, part }, id) =>
  `(province = '${province}' AND inside = ${inside} AND part = '${part}' AND community_id = ${id})`;

/** Every piece once; two names of a community can share one. */
function partSql(communities: NamedCommunity[], sql: PartSql): string[] {
  return communities.flatMap(({ id, district, names }) => {
    const parts = names.length === 1 ? partsOf(names[0]) : distinct(names.flatMap(partsOf));
    return parts.map((part) => sql(district.slice(0, 2), part, id));
  });
}

function distinct(parts: NamePart[]): NamePart[] {
  return [...new Map(parts.map((each) => [`${each.inside}${each.part}`, each])).values()];
}

function inGroups(conditions: string[], size = 200): string[][] {
  return Array.from({ length: Math.ceil(conditions.length / size) }, (_, index) =>
    conditions.slice(index * size, (index + 1) * size),
  );
}
