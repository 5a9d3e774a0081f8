import { createConnection } from 'mysql2';
import { Config } from '../../config/config.js';
import { endWhenSilent } from './silence.js';

/** Options of every connection: UTC, ids as strings, dates without a time as text. */
export function connectionOptions(config: Config, address = config.DATABASE_URL) {
  const url = new URL(address);
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    charset: 'utf8mb4_bin',
    timezone: 'Z' as const,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: ['DATE' as const],
    connectTimeout: 5000,
  };
}

export type ServerKind = 'mariadb' | 'mysql';

/** MariaDB or MySQL: the limits of a session have other names in the two. */
export async function serverKind(config: Config, address = config.DATABASE_URL): Promise<ServerKind> {
  const connection = createConnection(connectionOptions(config, address));
  endWhenSilent(connection);
  try {
    const [rows] = await connection.promise().query('SELECT VERSION() AS version');
    return (rows as { version: string }[])[0].version.includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}
