import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Figures for Prometheus. Label values come from route patterns, never from what a client sends. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram;
  readonly outside: Counter;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'qianqu_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 15],
      registers: [this.registry],
    });
    this.outside = new Counter({
      name: 'qianqu_outside_calls_total',
      help: 'Calls to outside systems',
      labelNames: ['system', 'call', 'result'],
      registers: [this.registry],
    });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.labels(method, route, String(status)).observe(seconds);
  }
}
