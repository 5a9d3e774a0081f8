import type { TextStatements } from '../../foundation/database/text-statements.js';
import type { Front } from './rules/wordings.js';

/** What is left of a query behind a place in front, and where to look for it. */
export interface FoundFront {
  rest: string;
  divisions: string[];
}

// No name is more common than 城关镇: there are 88 of it.
const MOST_DIVISIONS = 100;

/** The longest place in front that there is, inside of `division` when one is given. */
export async function frontFound(
  text: TextStatements,
  fronts: Front[],
  division: string | null,
): Promise<FoundFront | null> {
  const names = [...new Set(fronts.flatMap((front) => front.names))];
  const rows = await text.rows<{ code: string; name: string }>(
    'SELECT code, name FROM division WHERE name IN (:names) ORDER BY code LIMIT 2000',
    { names },
  );
  for (const [index, front] of fronts.entries()) {
    const named = codesOf(rows, front);
    // 上海市 in front of 徐汇区 tells which one it is.
    const wider = fronts.slice(index + 1).flatMap((other) => codesOf(rows, other));
    const within = named.filter((code) => wider.some((each) => code.startsWith(each)));
    const divisions = inside(within.length > 0 ? within : named, division);
    if (divisions.length > 0 && divisions.length <= MOST_DIVISIONS) return { rest: front.rest, divisions };
  }
  return null;
}

function codesOf(rows: { code: string; name: string }[], { names }: Front): string[] {
  return rows.filter(({ name }) => names.includes(name)).map(({ code }) => code);
}

/** Codes of one level, the widest; those within the division, or the division itself when a code holds it. */
function inside(codes: string[], division: string | null): string[] {
  const met = codes
    .filter((code) => !division || code.startsWith(division) || division.startsWith(code))
    .map((code) => (division?.startsWith(code) ? division : code));
  const widest = Math.min(...met.map(({ length }) => length));
  return [...new Set(met.filter(({ length }) => length === widest))];
}
