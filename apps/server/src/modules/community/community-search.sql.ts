import type { SearchCursor } from './rules/search-cursor.js';
import { HAN_LENGTH, LATIN_LENGTH } from './rules/search-text.js';
import { SearchTerm, TIER } from './rules/search-term.js';
import { idList } from './sql-ids.js';

// Every query here is one range of a key with a LIMIT, or the scan of one city, so that no input makes it long.
// Texts come from searchTerm and cursorFrom: letters, digits and slashes only, hence no quote, backslash or wildcard.

/** All provinces: a search without a division takes one range of the key in each. */
export const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ');

function keyset(column: string, id: string, after: SearchCursor | null): string {
  if (!after) return '';
  const sort = `'${after.sort}'`;
  return ` AND ${column} >= ${sort} AND (${column} > ${sort} OR ${id} > ${idList([after.id])})`;
}

interface Stage {
  tiers: number[];
  inside: 0 | 1;
  condition: string;
  tier: string;
}

/** The kinds of match in their order: whole name exactly or from its start, whole name less an ending, then inside. */
function stagesOf({ texts, cuts }: SearchTerm): Stage[] {
  const from = `(${texts.map((text) => `part LIKE '${text}%'`).join(' OR ')})`;
  const cut = `part IN (${cuts.map((each) => `'${each}'`).join(', ')})`;
  const stages: Stage[] = [
    {
      tiers: [TIER.exact, TIER.prefix],
      inside: 0,
      condition: from,
      tier: `IF(part IN (${texts.map((text) => `'${text}'`).join(', ')}), ${TIER.exact}, ${TIER.prefix})`,
    },
    { tiers: [TIER.cut], inside: 0, condition: cut, tier: String(TIER.cut) },
    { tiers: [TIER.inside], inside: 1, condition: from, tier: String(TIER.inside) },
    { tiers: [TIER.insideCut], inside: 1, condition: cut, tier: String(TIER.insideCut) },
  ];
  return stages.filter(({ condition }) => condition === from || cuts.length > 0);
}

const holdsOne = (column: string, ways: string[]) => `(${ways.map((way) => `${column} LIKE '%${way}%'`).join(' OR ')})`;

/** Only names that hold the characters of a query like 吴xing. */
function holding({ holds }: SearchTerm): string {
  if (holds.length === 0) return '';
  const all = holds.map((ways) => holdsOne('c.name', ways)).join(' AND ');
  return ` AND EXISTS (SELECT 1 FROM community c WHERE c.id = community_id AND ${all})`;
}

export interface Reach {
  after: SearchCursor | null;
  limit: number;
}

/**
 * The next matches in whole provinces, at the start of names (inside 0) or within them (1): one range of the key for
 * each province. Null when the list is past all of them.
 */
export function partSearchSql(
  term: SearchTerm,
  inside: 0 | 1,
  provinces: string[],
  { after, limit }: Reach,
): string | null {
  const stages = stagesOf(term).filter(
    (stage) => stage.inside === inside && (!after || Math.max(...stage.tiers) >= after.tier),
  );
  const branches = stages.flatMap(({ tiers, condition, tier }) => {
    const beyond = after && tiers.includes(after.tier) ? keyset('part', 'community_id', after) : '';
    return provinces.map(
      (province) =>
        `(SELECT ${tier} AS tier, part AS sort, community_id AS id FROM community_name_part
           WHERE province = '${province}' AND inside = ${inside} AND ${condition}${beyond}${holding(term)} ORDER BY part, community_id LIMIT ${limit})`,
    );
  });
  if (branches.length === 0) return null;
  const all = `${branches.join(' UNION ALL ')} ORDER BY tier, sort, id LIMIT ${limit}`;
  return `SELECT tier, sort, CAST(id AS CHAR) AS id FROM (${all}) found ORDER BY tier, sort, found.id`;
}

/** The next matches in cities, districts or streets: their few thousand names are read one after the other. */
export function scanSearchSql(term: SearchTerm, divisions: string[], { after, limit }: Reach): string {
  const sort = term.form === 'han' ? `LEFT(han, ${HAN_LENGTH})` : `LEFT(latin, ${LATIN_LENGTH})`;
  const cases = scanConditions(term).map(([tier, condition]) => `WHEN ${condition} THEN ${tier}`);
  const beyond = after
    ? ` AND (tier > ${after.tier} OR (tier = ${after.tier}${keyset('sort', 'community_id', after)}))`
    : '';
  const held = term.holds.map((ways) => ` AND ${holdsOne('han', ways)}`).join('');
  return `SELECT CASE ${cases.join(' ')} END AS tier, ${sort} AS sort, community_id, CAST(community_id AS CHAR) AS id
            FROM community_name WHERE ${liesIn(divisions)}${held}
          HAVING tier IS NOT NULL${beyond} ORDER BY tier, sort, community_id LIMIT ${limit}`;
}

/** The same kinds of match for a whole name; the first that holds is its tier. */
function scanConditions({ form, texts, cuts }: SearchTerm): [number, string][] {
  const { whole, begins, holds, ends } = form === 'han' ? hanConditions : latinConditions;
  const all: [number, string[]][] = [
    [TIER.exact, texts.map(whole)],
    [TIER.prefix, texts.map(begins)],
    [TIER.cut, cuts.map(whole)],
    [TIER.inside, texts.map(holds)],
    [TIER.insideCut, cuts.map(ends)],
  ];
  return all.filter(([, some]) => some.length > 0).map(([tier, some]) => [tier, `(${some.join(' OR ')})`]);
}

type Condition = (text: string) => string;
type Conditions = Record<'whole' | 'begins' | 'holds' | 'ends', Condition>;

const hanConditions: Conditions = {
  whole: (text) => `han = '${text}'`,
  begins: (text) => `han LIKE '${text}%'`,
  holds: (text) => `han LIKE '%${text}%'`,
  ends: (text) => `han LIKE '%${text}'`,
};

// The pinyin of a whole name stands after the first slash, its initials after the double slash.
const latinConditions: Conditions = {
  whole: (text) => `latin LIKE '/${text}/%' OR latin LIKE '%//${text}/%' OR ${hanConditions.whole(text)}`,
  begins: (text) => `latin LIKE '/${text}%' OR latin LIKE '%//${text}%' OR ${hanConditions.begins(text)}`,
  holds: (text) => `latin LIKE '%/${text}%' OR ${hanConditions.holds(text)}`,
  ends: (text) => `latin LIKE '%/${text}/%' OR ${hanConditions.ends(text)}`,
};

const liesIn = (divisions: string[]) => `(${divisions.map((each) => `place LIKE '${each}%'`).join(' OR ')})`;

/** The next communities of divisions in the order of places. */
export function listSql(divisions: string[], { after, limit }: Reach): string {
  return `SELECT 0 AS tier, place AS sort, CAST(community_id AS CHAR) AS id FROM community_name
           WHERE ${liesIn(divisions)} AND name_no = 0${keyset('place', 'community_id', after)}
           ORDER BY place, community_name.community_id LIMIT ${limit}`;
}
