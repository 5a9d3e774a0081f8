import type { TextStatements } from '../../foundation/database/text-statements.js';
import type { Front } from './rules/wordings.js';

/** What is left of a query behind a place in front, and where to look for it. */
export interface FoundFront {
  rest: string;
  divisions: string[];
}

// 城关镇 there are eight hundred: such a name tells little about where, and is taken when no other front does.
const FEW_DIVISIONS = 8;
const MOST_DIVISIONS = 1000;

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
  const found = fronts.map((front, index) => {
    const named = codesOf(rows, front);
    // 上海市 in front of 徐汇区 tells which one it is.
    const wider = fronts.slice(index + 1).flatMap((other) => codesOf(rows, other));
    const within = named.filter((code) => wider.some((each) => code.startsWith(each)));
    return { rest: front.rest, divisions: inside(within.length > 0 ? within : named, division) };
  });
  const some = found.filter(({ divisions }) => divisions.length > 0 && divisions.length <= MOST_DIVISIONS);
  return some.find(({ divisions }) => divisions.length <= FEW_DIVISIONS) ?? some.at(0) ?? null;
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
