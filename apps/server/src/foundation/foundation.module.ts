import { DynamicModule, Global, Module, OnModuleInit } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Clock } from './clock/clock.js';
import { Listeners } from './events/listeners.js';
import { Outbox } from './events/outbox.js';
import { OutboxWorker } from './events/outbox.worker.js';
import { HealthController } from './http/health.controller.js';
import { IdempotencyStore } from './idempotency/idempotency.store.js';
import { Jobs } from './jobs/jobs.js';
import { Leader } from './jobs/leader.js';
import { MetricsServer } from './metrics/metrics-server.js';
import { Metrics } from './metrics/metrics.js';
import { Sealer } from './secrets/sealer.js';
import { Tries } from './tries/tries.js';

const shared = [
  Clock,
  Listeners,
  Outbox,
  OutboxWorker,
  IdempotencyStore,
  Jobs,
  Leader,
  Metrics,
  MetricsServer,
  Sealer,
  Tries,
];

@Global()
@Module({})
export class FoundationModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly outbox: OutboxWorker,
    private readonly answers: IdempotencyStore,
    private readonly tries: Tries,
  ) {}

  onModuleInit(): void {
    this.jobs.always(() => this.outbox.drain());
    this.jobs.forget('facts', (size) => this.outbox.forgetOld(size));
    this.jobs.forget('idempotency-keys', (size) => this.answers.forgetOld(size));
    this.jobs.forget('tries', (size) => this.tries.forgetOld(size));
  }

  static of(config: Config): DynamicModule {
    return {
      module: FoundationModule,
      controllers: [HealthController],
      providers: [{ provide: Config, useValue: config }, ...shared],
      exports: [Config, ...shared],
    };
  }
}
