import { Injectable, OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { InboxWorker } from './inbox.worker.js';
import { PushWorker } from './push.worker.js';

const SWEEP_MS = 15_000;

/** What brings notices to people. A slow WeChat keeps no inbox waiting. */
@Injectable()
export class NotificationJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly inboxes: InboxWorker,
    private readonly pushes: PushWorker,
  ) {}

  onModuleInit(): void {
    this.jobs.always(() => this.inboxes.drain());
    this.jobs.always((stopping) => this.pushes.drain(stopping));
    this.jobs.every('notification-sweep', SWEEP_MS, () => this.pushes.sweep());
  }
}
