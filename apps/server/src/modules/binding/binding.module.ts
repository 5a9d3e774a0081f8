import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ResidentService } from '../resident/resident.service.js';
import { AttemptsService } from './attempts.service.js';
import { BindCardReader } from './bind-card.reader.js';
import { BindCodesService } from './bind-codes.service.js';
import { BindCommunitiesService } from './bind-communities.service.js';
import { BindHintsHook } from './bind-hints.hook.js';
import { BindReader } from './bind.reader.js';
import { BindingConsoleController } from './binding.console.controller.js';
import { BindingController } from './binding.controller.js';
import { BindingEngineerController } from './binding.engineer.controller.js';
import { BindAttempt, BindCode, ButlerBinding } from './binding.entity.js';
import { BindingListeners } from './binding.listeners.js';
import { BINDINGS_THERE, moveBindings } from './binding.queries.js';
import { BindingService } from './binding.service.js';
import { BindingWriter } from './binding.writer.js';
import { EntranceController } from './entrance.controller.js';
import { UnbindService } from './unbind.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BindAttempt, BindCode, ButlerBinding]),
    CommunityModule,
    ResidentModule,
    EngineerModule,
  ],
  controllers: [BindingController, BindingEngineerController, BindingConsoleController, EntranceController],
  providers: [
    BindingService,
    UnbindService,
    BindingWriter,
    BindCodesService,
    BindCardReader,
    BindCommunitiesService,
    BindReader,
    BindHintsHook,
    AttemptsService,
    BindingListeners,
  ],
  exports: [UnbindService, BindCodesService, BindReader, BindHintsHook],
})
export class BindingModule implements OnModuleInit {
  constructor(
    private readonly reader: BindReader,
    private readonly residents: ResidentService,
    private readonly merges: CommunityMergeService,
    private readonly attempts: AttemptsService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.forget('attempts', (size) => this.attempts.forgetOld(size));
    this.merges.onMerge('binding', BINDINGS_THERE, moveBindings);
    this.residents.beforeLeaving(async (residentId, communityId) => {
      return (await this.reader.active(residentId))?.communityId === communityId ? 'isButlerCommunity' : null;
    });
  }
}
