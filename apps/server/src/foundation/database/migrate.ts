import { createConnection } from 'mysql2/promise';
import { DataSource, MigrationInterface } from 'typeorm';
import { Config } from '../../config/config.js';
import { connectionOptions, serverKind } from './connection.js';
import { giveRights, letIn } from './rights.js';

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
  const application = { name: user, password, database };
  const connection = await createConnection({ ...owner, database: undefined });
  try {
    await connection.query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [database]);
    if (user !== owner.user) await letIn(connection, application);
    const ran = await changeTables(config, migrations, steps);
    if (user !== owner.user) await giveRights(connection, application);
    return ran;
  } finally {
    await connection.end();
  }
}

async function changeTables(
  config: Config,
  migrations: (new () => MigrationInterface)[],
  steps: Step[],
): Promise<string[]> {
  const owner = connectionOptions(config, config.DATABASE_OWNER_URL);
  const dataSource = new DataSource({
    type: await serverKind(config, config.DATABASE_OWNER_URL),
    ...owner,
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
