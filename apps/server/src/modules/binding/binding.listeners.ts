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
    this.listeners.on('engineer.hired', 'binding.issueCode', async (fact) => {
      await this.codes.ownCode((fact.payload as EngineerHired['payload']).engineerId);
    });
    this.listeners.on('engineer.joined', 'binding.endOwn', async (fact) => {
      const { engineerId, accountId } = fact.payload as EngineerJoined['payload'];
      await this.bindings.endOwn(engineerId, accountId);
    });
    this.listeners.on('engineer.left', 'binding.handOver', async (fact) => {
      const { engineerId, successorId } = fact.payload as EngineerLeft['payload'];
      await this.bindings.handOver(engineerId, successorId);
    });
  }
}
