import { createConnection } from 'mysql2/promise';
import { Config } from '../../config/config.js';

const STATEMENT_SECONDS = 5;

/** Options of every connection: UTC, ids as strings, dates without a time as text. */
export function connectionOptions(config: Config) {
  const url = new URL(config.DATABASE_URL);
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

/** MariaDB or MySQL: TypeORM writes slightly different SQL for the two. */
export async function serverKind(config: Config): Promise<'mariadb' | 'mysql'> {
  const connection = await createConnection(connectionOptions(config));
  const [rows] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  return (rows as { version: string }[])[0].version.includes('MariaDB') ? 'mariadb' : 'mysql';
}

type RawPool = { on(event: 'connection', listener: (connection: { query(sql: string): unknown }) => void): unknown };

/** Every new connection gets the limits: no statement over 5 s, no lock wait over 5 s, UTC, and READ COMMITTED outside transactions too. */
export function limitStatements(pool: RawPool, kind: 'mariadb' | 'mysql'): void {
  const statement =
    kind === 'mariadb' ? `max_statement_time=${STATEMENT_SECONDS}` : `max_execution_time=${STATEMENT_SECONDS * 1000}`;
  const isolation = kind === 'mariadb' ? 'tx_isolation' : 'transaction_isolation';
  pool.on('connection', (connection) => {
    const limits = `${statement}, innodb_lock_wait_timeout=${STATEMENT_SECONDS}, time_zone='+00:00'`;
    connection.query(`SET SESSION ${limits}, ${isolation}='READ-COMMITTED'`);
  });
}
