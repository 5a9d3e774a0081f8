import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadConfig } from './config/config.js';
import { refuseDemoStaff } from './demo/refuse-demo-staff.js';
import { Jobs } from './foundation/jobs/jobs.js';
import { createLogger } from './foundation/logging/logger.js';
import { MetricsServer } from './foundation/metrics/metrics-server.js';

const config = loadConfig();
const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: createLogger(config) });
await refuseDemoStaff(app, config);
let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => (stopping = true));

await app.get(MetricsServer).listen(config.WORKER_METRICS_PORT);
await app.get(Jobs).run(() => stopping);
await app.close();
