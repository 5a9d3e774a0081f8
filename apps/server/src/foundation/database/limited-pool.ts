import { Logger } from '@nestjs/common';
import { createPool, Pool, PoolConnection, PoolOptions } from 'mysql2';
import type { ServerKind } from './connection.js';
import { endQueueing, endWhenSilent } from './silence.js';

const logger = new Logger('database');
const QUEUE = 500;

/**
 * Limits of a session, by the names of the server. It gives up on a statement or a lock before we do, so that its word
 * arrives, and ends what was begun and left: a transaction of a process that is frozen, or whose COMMIT got lost on the way.
 */
const LIMITS: Record<ServerKind, Record<string, string | number>> = {
  mariadb: {
    max_statement_time: 4.3,
    innodb_lock_wait_timeout: 4,
    idle_transaction_timeout: 5,
    time_zone: '+00:00',
    tx_isolation: 'READ-COMMITTED',
    // Rewriting EXISTS to IN has answered a prepared statement wrongly from its second execution on (MDEV-30073 and its kin).
    optimizer_switch: 'exists_to_in=off',
  },
  // MySQL has no limit for idle transactions, only for idle connections: ours rest for less than that.
  mysql: {
    max_execution_time: 4300,
    innodb_lock_wait_timeout: 4,
    wait_timeout: 10,
    time_zone: '+00:00',
    transaction_isolation: 'READ-COMMITTED',
  },
};
const REST_MS = 5000;

/** A pool whose connections carry the limits, and in which nobody waits without end: neither for a connection nor for an answer. */
export function createLimitedPool(options: PoolOptions, kind: ServerKind): Pool {
  const resting =
    kind === 'mysql' ? { maxIdle: Math.max(1, (options.connectionLimit ?? 10) - 1), idleTimeout: REST_MS } : {};
  const pool = createPool({ ...options, ...resting, queueLimit: QUEUE });
  endQueueing(pool as unknown as Parameters<typeof endQueueing>[0]);
  pool.on('connection', (connection) => {
    endWhenSilent(connection);
    limitSession(connection, kind);
  });
  return pool;
}

function limitSession(connection: PoolConnection, kind: ServerKind): void {
  const settings = Object.entries(LIMITS[kind]).map(
    ([name, value]) => `${name}=${typeof value === 'number' ? value : `'${value}'`}`,
  );
  connection.query(`SET SESSION ${settings.join(', ')}`, (error) => {
    if (!error) return;
    logger.error({ cause: error.message });
    connection.destroy();
  });
}

/** Refuses to start on a server that does not keep the limits. */
export async function checkLimits(pool: Pool, kind: ServerKind): Promise<void> {
  const names = Object.keys(LIMITS[kind]);
  const [rows] = await pool.promise().query('SHOW SESSION VARIABLES WHERE Variable_name IN (?)', [names]);
  const kept = new Map(
    (rows as { Variable_name: string; Value: string }[]).map((row) => [row.Variable_name, row.Value]),
  );
  const broken = Object.entries(LIMITS[kind]).filter(([name, value]) =>
    typeof value === 'number' ? Number(kept.get(name)) !== value : !kept.get(name)?.split(',').includes(value),
  );
  if (broken.length === 0) return;
  const lines = broken.map(([name, value]) => `${name} is ${kept.get(name) ?? 'unknown'}, not ${value}`);
  throw new Error(`The database server does not keep the limits of a session: ${lines.join('; ')}`);
}
