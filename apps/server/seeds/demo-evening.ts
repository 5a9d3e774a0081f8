import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module.js';
import { loadConfig } from '../src/config/config.js';
import { createLogger } from '../src/foundation/logging/logger.js';
import { readDemo } from './demo-file.js';
import { seedJobNow } from './demo-now.js';

/** 演示数据 of an evening, once everybody who is played is there: a job at hand of a resident who can be played. */
const [demoPath, residentId, name] = process.argv.slice(2);
if (!demoPath) throw new Error('usage: demo-evening.js DEMO_JSON [RESIDENT_ID NAME]');

const config = loadConfig();
const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: createLogger(config) });
try {
  const [door] = readDemo(demoPath).engineers;
  await seedJobNow(app, door.id, residentId ? { residentId, name } : null);
} finally {
  await app.close();
}
