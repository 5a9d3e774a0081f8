import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { moveCoverage } from './coverage-merge.queries.js';
import { EngineerConsoleController } from './engineer.console.controller.js';
import { EngineerController } from './engineer.controller.js';
import { EngineerEngineerController } from './engineer.engineer.controller.js';
import {
  Engineer,
  EngineerCoverage,
  EngineerInvitation,
  EngineerShift,
  EngineerSkill,
  EngineerTimeOff,
} from './engineer.entity.js';
import { EngineerService } from './engineer.service.js';
import { HangingHook } from './hanging.hook.js';
import { InvitationService } from './invitation.service.js';
import { StaffingService } from './staffing.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Engineer,
      EngineerCoverage,
      EngineerInvitation,
      EngineerShift,
      EngineerSkill,
      EngineerTimeOff,
    ]),
    CommunityModule,
  ],
  controllers: [EngineerController, EngineerEngineerController, EngineerConsoleController],
  providers: [EngineerService, HangingHook, InvitationService, StaffingService],
  exports: [EngineerService, HangingHook, StaffingService, InvitationService],
})
export class EngineerModule implements OnModuleInit {
  constructor(
    private readonly merges: CommunityMergeService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.merges.onMerge('coverage', (tx, fromId, intoId) =>
      moveCoverage(tx, fromId, intoId, businessDate(this.clock.now())),
    );
  }
}
