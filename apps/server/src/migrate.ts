import 'reflect-metadata';
import { loadConfig } from './config/config.js';
import { migrate } from './foundation/database/migrate.js';
import { migrations, steps } from '../migrations/list.js';

const ran = await migrate(loadConfig(), migrations, steps);
console.log(ran.length === 0 ? 'The schema is up to date.' : `Migrations run: ${ran.join(', ')}`);
