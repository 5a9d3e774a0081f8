import type { DataSource } from 'typeorm';
import type { Config } from '../src/config/config.js';
import { Sealer } from '../src/foundation/secrets/sealer.js';

const AT_ONCE = 500;
const AGAIN = '同一问题再次预约';

interface Row {
  id: string;
  note: string;
}

/** Seals notes that stand there in plain, a few hundred at a time. Ended halfway, or once more, it goes on where it was. */
export async function sealNotes(dataSource: DataSource, config: Config): Promise<void> {
  const sealer = new Sealer(config);
  const plain = `SELECT id, note FROM booking WHERE note IS NOT NULL AND id > ? ORDER BY id LIMIT ${AT_ONCE}`;
  await forEach(dataSource, plain, ({ id, note }) =>
    dataSource.query('UPDATE booking SET note_sealed = ?, note = NULL WHERE id = ? AND note IS NOT NULL', [
      sealer.seal(note),
      id,
    ]),
  );
  // The history repeated what had been written into the note.
  const told = `SELECT id, text AS note FROM booking_change WHERE text LIKE '${AGAIN}：%' AND id > ? ORDER BY id LIMIT ${AT_ONCE}`;
  await forEach(dataSource, told, ({ id }) =>
    dataSource.query('UPDATE booking_change SET text = ? WHERE id = ?', [AGAIN, id]),
  );
}

/** Page by page, in the order of ids. */
async function forEach(dataSource: DataSource, sql: string, work: (row: Row) => Promise<unknown>): Promise<void> {
  for (let after = '0'; ;) {
    const rows = await dataSource.query<Row[]>(sql, [after]);
    for (const row of rows) await work(row);
    if (rows.length < AT_ONCE) return;
    after = rows[rows.length - 1].id;
  }
}
