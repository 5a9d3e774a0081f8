import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadConfig } from './config/config.js';
import { OutboxWorker } from './foundation/events/outbox.worker.js';
import { IdempotencyStore } from './foundation/idempotency/idempotency.store.js';
import { Leader } from './foundation/jobs/leader.js';
import { createLogger } from './foundation/logging/logger.js';

const PAUSE_MS = 500;
const HOUR_MS = 3600_000;

const config = loadConfig();
const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: createLogger(config) });
const logger = new Logger('worker');
let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => (stopping = true));

while (!stopping) {
  try {
    await app.get(OutboxWorker).drain();
    await app.get(Leader).every('forget-idempotency-keys', HOUR_MS, () => app.get(IdempotencyStore).forgetOld());
  } catch (error) {
    logger.error({ cause: error instanceof Error ? error.stack : String(error) });
    await sleep(5000);
  }
  await sleep(PAUSE_MS);
}
await app.close();
