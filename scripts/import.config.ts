import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DATA_FOLDER = '.data';
const URL_FILE = join(DATA_FOLDER, 'database-url');

/** The database to import into: DATABASE_URL, or the private one that `npm start` runs. Null when there is neither. */
export function databaseUrl(): string | null {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  return existsSync(URL_FILE) ? readFileSync(URL_FILE, 'utf8').trim() : null;
}
