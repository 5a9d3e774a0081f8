import { Module, OnModuleInit } from '@nestjs/common';
import { Listeners } from '../../foundation/events/listeners.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import type { EngineerLeft } from '../engineer/engineer.events.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ResidentService } from '../resident/resident.service.js';
import { AttemptsService } from './attempts.service.js';
import { BindCodesService } from './bind-codes.service.js';
import { BindHints } from './bind-hints.js';
import { BindPeople, BindReader } from './bind-reader.js';
import { BindingConsoleController } from './binding.console.controller.js';
import { BindingController } from './binding.controller.js';
import { BindingEngineerController } from './binding.engineer.controller.js';
import { moveBindings } from './binding.queries.js';
import { BindingService } from './binding.service.js';
import { EntranceController } from './entrance.controller.js';

@Module({
  imports: [CommunityModule, ResidentModule, EngineerModule],
  controllers: [BindingController, BindingEngineerController, BindingConsoleController, EntranceController],
  providers: [BindingService, BindCodesService, BindReader, BindPeople, BindHints, AttemptsService],
  exports: [BindingService, BindCodesService, BindReader, BindHints],
})
export class BindingModule implements OnModuleInit {
  constructor(
    private readonly bindings: BindingService,
    private readonly reader: BindReader,
    private readonly residents: ResidentService,
    private readonly merges: CommunityMergeService,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    this.merges.onMerge('binding', moveBindings);
    this.residents.beforeLeaving(async (residentId, communityId) => {
      return (await this.reader.active(residentId))?.communityId === communityId ? 'isButlerCommunity' : null;
    });
    this.listeners.on('engineer.left', 'binding.handOver', async (fact) => {
      const { engineerId, successorId } = fact.payload as EngineerLeft['payload'];
      await this.bindings.handOver(engineerId, successorId);
    });
  }
}
