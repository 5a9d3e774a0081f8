import 'reflect-metadata';
import { loadConfig } from './config/config.js';
import { migrate } from './foundation/database/migrate.js';
import { migrations } from '../migrations/list.js';

const ran = await migrate(loadConfig(), migrations);
console.log(ran.length === 0 ? 'The schema is up to date.' : `Migrations run: ${ran.join(', ')}`);
