import { createConnection } from 'mysql2/promise';
import { DataSource, MigrationInterface } from 'typeorm';
import { Config } from '../../config/config.js';
import { connectionOptions, serverKind } from './connection.js';

/** Makes the database when it is missing and runs the migrations that have not run. Returns the names of those that ran. */
export async function migrate(config: Config, migrations: (new () => MigrationInterface)[]): Promise<string[]> {
  const { database, ...server } = connectionOptions(config);
  const connection = await createConnection(server);
  await connection.query('CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin', [database]);
  await connection.end();
  const dataSource = new DataSource({
    type: await serverKind(config),
    ...connectionOptions(config),
    username: connectionOptions(config).user,
    migrations,
    migrationsTransactionMode: 'each',
  });
  await dataSource.initialize();
  const ran = await dataSource.runMigrations();
  await dataSource.destroy();
  return ran.map((migration) => migration.name);
}
