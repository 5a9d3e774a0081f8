import 'reflect-metadata';
import { ConfigError, loadConfig } from './config/config.js';
import { migrate } from './foundation/database/migrate.js';
import { migrations, steps } from '../migrations/list.js';

try {
  const ran = await migrate(loadConfig(), migrations, steps);
  console.log(ran.length === 0 ? 'The schema is up to date.' : `Migrations run: ${ran.join(', ')}`);
} catch (error) {
  // What an operator can mend is a few lines; anything else keeps its stack.
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}
