import { createConnection } from 'mysql2/promise';
import { DataSource, MigrationInterface } from 'typeorm';
import { Config } from '../../config/config.js';
import { connectionOptions, serverKind } from './connection.js';
import { giveRights } from './rights.js';

type Step = (dataSource: DataSource, config: Config) => Promise<void>;

/**
 * Makes the database when it is missing, runs the migrations that have not run, and then the steps that need the
 * configuration; all as the owner of the schema if there is one, who also gives the application's user its rights.
 * Returns the names of the migrations that ran.
 */
export async function migrate(
  config: Config,
  migrations: (new () => MigrationInterface)[],
  steps: Step[] = [],
): Promise<string[]> {
  const { user, password, database } = connectionOptions(config);
  const owner = connectionOptions(config, config.DATABASE_OWNER_URL);
  const connection = await createConnection({ ...owner, database: undefined });
  try {
    await connection.query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [database]);
    if (user !== owner.user) await giveRights(connection, { name: user, password, database });
  } finally {
    await connection.end();
  }
  const dataSource = new DataSource({
    type: await serverKind(config),
    ...owner,
    database,
    username: owner.user,
    migrations,
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations();
    for (const step of steps) await step(dataSource, config);
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
