import { escape } from 'mysql2';

export type Cell = string | number | null | Buffer;

// Far below max_allowed_packet of any server (16 MB), and enough rows that the round trip does not count.
const MOST_CHARACTERS = 1_000_000;

/** Multi-row INSERTs of the rows, each statement of bounded size. `tail` is what follows the values. */
export function insertStatements(table: string, columns: string[], rows: Cell[][], tail = ''): string[] {
  return insertTuples(table, columns, rows.map(tuple), tail);
}

/** The same for rows that are SQL already. */
export function insertTuples(table: string, columns: string[], tuples: string[], tail = ''): string[] {
  const head = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
  const statements: string[] = [];
  let values: string[] = [];
  let length = 0;
  for (const text of tuples) {
    if (length + text.length > MOST_CHARACTERS && values.length > 0) {
      statements.push(`${head}${values.join(',')}${tail}`);
      values = [];
      length = 0;
    }
    values.push(text);
    length += text.length;
  }
  return values.length > 0 ? [...statements, `${head}${values.join(',')}${tail}`] : statements;
}

/** ON DUPLICATE KEY UPDATE of these columns, in the form that MariaDB, MySQL and TiDB share. */
export function orUpdate(columns: string[]): string {
  return ` ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`;
}

function tuple(row: Cell[]): string {
  return `(${row.map(literal).join(',')})`;
}

function literal(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string') return `x'${cell.toString('hex')}'`;
  // Nearly every cell is plain; the test is several times cheaper than escaping. \p{Cc}: control characters.
  return /['"\\\p{Cc}]/u.test(cell) ? escape(cell) : `'${cell}'`;
}
