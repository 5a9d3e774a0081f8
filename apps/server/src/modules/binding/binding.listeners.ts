import { Injectable, OnModuleInit } from '@nestjs/common';
import { Listeners } from '../../foundation/events/listeners.js';
import type { EngineerHired, EngineerJoined, EngineerLeft } from '../engineer/engineer.events.js';
import { BindCodesService } from './bind-codes.service.js';
import { BindingService } from './binding.service.js';

/** What bindings do when engineers come and go. */
@Injectable()
export class BindingListeners implements OnModuleInit {
  constructor(
    private readonly bindings: BindingService,
    private readonly codes: BindCodesService,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.listeners.on<EngineerHired>('engineer.hired', 'binding.issueCode', async ({ payload }) => {
      await this.codes.ownCode(payload.engineerId);
    });
    this.listeners.on<EngineerJoined>('engineer.joined', 'binding.endOwn', ({ payload }) =>
      this.bindings.endOwn(payload.engineerId, payload.accountId),
    );
    this.listeners.on<EngineerLeft>('engineer.left', 'binding.handOver', async ({ payload }) => {
      await this.bindings.handOver(payload.engineerId, payload.successorId);
    });
  }
}
