import { Module } from '@nestjs/common';
import { CommunityModule } from '../community/community.module.js';
import { EngineerConsoleController } from './engineer.console.controller.js';
import { EngineerController } from './engineer.controller.js';
import { EngineerEngineerController } from './engineer.engineer.controller.js';
import { EngineerService } from './engineer.service.js';
import { InvitationService } from './invitation.service.js';
import { StaffingService } from './staffing.service.js';

@Module({
  imports: [CommunityModule],
  controllers: [EngineerController, EngineerEngineerController, EngineerConsoleController],
  providers: [EngineerService, InvitationService, StaffingService],
  exports: [EngineerService, StaffingService, InvitationService],
})
export class EngineerModule {}
