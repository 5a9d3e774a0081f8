import type { Connection } from 'mysql2/promise';

interface User {
  name: string;
  password: string;
  database: string;
}

/** What the staff did is only added to, also by whoever has taken the server over. */
const ONLY_ADDED = 'audit_entry';

/** Lets the application's own user in, made when it is missing; the password becomes the given one. Gives it no rights. */
export async function letIn(owner: Connection, { name, password }: User): Promise<void> {
  await owner.query(`CREATE USER IF NOT EXISTS ?@'%' IDENTIFIED BY ?`, [name, password]);
  await owner.query(`ALTER USER ?@'%' IDENTIFIED BY ?`, [name, password]);
}

/**
 * Lets it read and change rows of the tables that are there, add to what is only added to, and nothing else: neither tables, nor
 * other databases, nor users. Can be repeated. What the version before gave on the whole database is taken back.
 */
export async function giveRights(owner: Connection, { name, database }: User): Promise<void> {
  const [tables] = await owner.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [database],
  );
  // In a GRANT on a whole database an underscore stands for any character.
  const whole = database.replace(/[\\_%]/g, '\\$&');
  await owner.query(`GRANT SELECT ON ??.* TO ?@'%'`, [whole, name]);
  for (const table of tables as { name: string }[]) {
    const rights = table.name === ONLY_ADDED ? 'INSERT' : 'INSERT, UPDATE, DELETE';
    await owner.query(`GRANT ${rights} ON ??.?? TO ?@'%'`, [database, table.name, name]);
  }
  await owner.query(`REVOKE INSERT, UPDATE, DELETE ON ??.* FROM ?@'%'`, [whole, name]);
}
