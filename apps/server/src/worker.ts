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
import { MetricsServer } from './foundation/metrics/metrics-server.js';
import { Tries } from './foundation/tries/tries.js';
import { OverdueComplaints } from './modules/complaint/overdue-complaints.js';
import { ModerationWorker } from './modules/moderation/moderation.worker.js';
import { VerdictsService } from './modules/moderation/verdicts.service.js';
import { InboxWorker } from './modules/notification/inbox.worker.js';
import { PushWorker } from './modules/notification/push.worker.js';
import { PhotoSweeper } from './modules/photo/photo-sweeper.js';
import { VisitsService } from './modules/visit/visits.service.js';

const PAUSE_MS = 500;
const HOUR_MS = 3600_000;
const MINUTE_MS = 60_000;
const SWEEP_MS = 15_000;

const config = loadConfig();
const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: createLogger(config) });
const logger = new Logger('worker');
let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => (stopping = true));

/** Works, rests, and works again until the process is asked to stop. */
async function loop(work: () => Promise<unknown>): Promise<void> {
  while (!stopping) {
    try {
      await work();
    } catch (error) {
      logger.error({ cause: error instanceof Error ? error.stack : String(error) });
      await sleep(5000);
    }
    await sleep(PAUSE_MS);
  }
}

await app.get(MetricsServer).listen(config.WORKER_METRICS_PORT);
const leader = app.get(Leader);
const pushes = app.get(PushWorker);
// Each in a loop of its own: a slow WeChat keeps neither facts nor inboxes waiting.
await Promise.all([
  loop(async () => {
    await app.get(OutboxWorker).drain();
    await leader.every('forget-idempotency-keys', HOUR_MS, () => app.get(IdempotencyStore).forgetOld());
    await leader.every('forget-tries', HOUR_MS, () => app.get(Tries).forgetOld());
    await leader.every('forget-verdicts', HOUR_MS, () => app.get(VerdictsService).forgetOld());
    await leader.every('sweep-photos', HOUR_MS, () => app.get(PhotoSweeper).sweep());
    await leader.every('complaints-overdue', MINUTE_MS, () => app.get(OverdueComplaints).noteAll());
    await leader.every('visits-done', HOUR_MS, () => app.get(VisitsService).finishPast());
  }),
  loop(() => app.get(InboxWorker).drain()),
  loop(() => app.get(ModerationWorker).drain(() => stopping)),
  loop(async () => {
    await leader.every('notification-sweep', SWEEP_MS, () => pushes.sweep());
    await pushes.drain(() => stopping);
  }),
]);
await app.close();
