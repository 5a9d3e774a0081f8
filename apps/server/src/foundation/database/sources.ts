import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Pool, PoolOptions } from 'mysql2';
import type { DataSource } from 'typeorm';
import { Config } from '../../config/config.js';
import { connectionOptions, ServerKind } from './connection.js';
import { checkLimits, createLimitedPool } from './limited-pool.js';

/** The data source of prepared reads; transactions and entities have the default one. */
export const READS = 'reads';

/** What the server turned out to be, for the pools that are made when the sources open. */
export class Server {
  kind: ServerKind = 'mariadb';
}

/** A source that opens when `Db` starts. TypeORM's words for MariaDB are understood by MySQL too, as far as we use them. */
export function sourceOptions(config: Config, server: Server): TypeOrmModuleOptions {
  return {
    type: 'mariadb',
    ...connectionOptions(config),
    username: connectionOptions(config).user,
    poolSize: config.DATABASE_POOL,
    autoLoadEntities: true,
    manualInitialization: true,
    // TypeORM opens its first connection while it starts: its pool must have the limits from the beginning.
    driver: { createPool: (options: PoolOptions) => createLimitedPool(options, server.kind) },
  };
}

/** mysql2's pool of a source that is open; TypeORM's types leave it out. */
export const poolOf = ({ driver }: DataSource): Pool => (driver as unknown as { pool: Pool }).pool;

/** Refuses to start on a server that does not keep the limits. */
export async function open(source: DataSource, { kind }: Server): Promise<void> {
  await source.initialize();
  await checkLimits(poolOf(source), kind);
}
