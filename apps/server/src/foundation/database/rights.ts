import type { Connection } from 'mysql2/promise';

interface User {
  name: string;
  password: string;
  database: string;
}

/**
 * Lets the application's own user, made when it is missing, read and change rows of its database, and gives it nothing else: neither
 * tables, nor other databases, nor users. Takes nothing away that somebody gave it. Can be repeated; the password becomes the given one.
 */
export async function giveRights(owner: Connection, { name, password, database }: User): Promise<void> {
  await owner.query(`CREATE USER IF NOT EXISTS ?@'%' IDENTIFIED BY ?`, [name, password]);
  await owner.query(`ALTER USER ?@'%' IDENTIFIED BY ?`, [name, password]);
  // In a GRANT an underscore stands for any character.
  const only = database.replace(/[\\_%]/g, '\\$&');
  await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ??.* TO ?@'%'`, [only, name]);
}
