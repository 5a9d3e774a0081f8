import { Injectable, OnModuleInit } from '@nestjs/common';
import { Listeners } from '../../foundation/events/listeners.js';
import type { EngineerHired, EngineerJoined, EngineerLeft } from '../engineer/engineer.events.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { BindCodesService } from './bind-codes.service.js';
import { BindReader } from './bind.reader.js';
import { UnbindService } from './unbind.service.js';

/** What bindings do when engineers come and go, and what they tell of them. */
@Injectable()
export class BindingListeners implements OnModuleInit {
  constructor(
    private readonly unbinding: UnbindService,
    private readonly codes: BindCodesService,
    private readonly reader: BindReader,
    private readonly engineers: EngineerService,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.engineers.residentsAreCounted((id, communityIds) => this.reader.boundBy(id, communityIds));
    this.listeners.on<EngineerHired>('engineer.hired', 'binding.issueCode', async ({ payload }) => {
      await this.codes.ownCode(payload.engineerId);
    });
    this.listeners.on<EngineerJoined>('engineer.joined', 'binding.endOwn', ({ payload }) =>
      this.unbinding.endOwn(payload.engineerId, payload.accountId),
    );
    this.listeners.on<EngineerLeft>('engineer.left', 'binding.handOver', async ({ payload }) => {
      await this.unbinding.handOver(payload.engineerId, payload.successorId);
    });
  }
}
