import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { ModerationSubjectsHook, Subject } from '../moderation/moderation-subjects.hook.js';
import { PhotoModule } from '../photo/photo.module.js';
import { PhotoService } from '../photo/photo.service.js';
import { ConsoleEngineerReader } from './console-engineer.reader.js';
import { CoverageConsoleController } from './coverage.console.controller.js';
import { COVERAGE_THERE, moveCoverage } from './coverage-merge.queries.js';
import { CoverageReader } from './coverage.reader.js';
import { EngineerCardReader } from './engineer-card.reader.js';
import { EngineerCoverageConsoleController } from './engineer-coverage.console.controller.js';
import { EngineerCoverageService } from './engineer-coverage.service.js';
import { EngineerFactsConsoleController } from './engineer-facts.console.controller.js';
import { EngineerFactsService } from './engineer-facts.service.js';
import { EngineerPhotosEngineerController } from './engineer-photos.engineer.controller.js';
import { EngineerPhotosService } from './engineer-photos.service.js';
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
  EngineerVerification,
} from './engineer.entity.js';
import { EngineerListeners } from './engineer.listeners.js';
import { EngineerRegionReader } from './engineer-region.reader.js';
import { EngineerService } from './engineer.service.js';
import { PICTURE_IN_REGION } from './engineer.sql.js';
import { HangingHook } from './hanging.hook.js';
import { InvitationService } from './invitation.service.js';
import { StaffingService } from './staffing.service.js';
import { VerificationConsoleController } from './verification.console.controller.js';
import { VerificationService } from './verification.service.js';
import { WorkPhoneConsoleController } from './work-phone.console.controller.js';
import { WorkPhoneEngineerController } from './work-phone.engineer.controller.js';
import { WorkPhoneService } from './work-phone.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Engineer,
      EngineerCoverage,
      EngineerInvitation,
      EngineerShift,
      EngineerSkill,
      EngineerTimeOff,
      EngineerVerification,
    ]),
    CommunityModule,
    ModerationModule,
    PhotoModule,
  ],
  controllers: [
    EngineerController,
    EngineerEngineerController,
    EngineerPhotosEngineerController,
    EngineerConsoleController,
    CoverageConsoleController,
    EngineerFactsConsoleController,
    EngineerCoverageConsoleController,
    VerificationConsoleController,
    WorkPhoneConsoleController,
    WorkPhoneEngineerController,
  ],
  providers: [
    EngineerService,
    EngineerCardReader,
    EngineerPhotosService,
    EngineerListeners,
    ConsoleEngineerReader,
    CoverageReader,
    EngineerCoverageService,
    EngineerFactsService,
    EngineerRegionReader,
    HangingHook,
    InvitationService,
    StaffingService,
    VerificationService,
    WorkPhoneService,
  ],
  exports: [
    EngineerService,
    EngineerCardReader,
    EngineerPhotosService,
    EngineerRegionReader,
    HangingHook,
    StaffingService,
    InvitationService,
    VerificationService,
    WorkPhoneService,
  ],
})
export class EngineerModule implements OnModuleInit {
  constructor(
    private readonly merges: CommunityMergeService,
    private readonly subjects: ModerationSubjectsHook,
    private readonly photos: PhotoService,
    private readonly pictures: EngineerPhotosService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const pictures: Subject = {
      hold: (tx, id) => this.photos.hold(tx, id),
      decided: (tx, id, state) => this.photos.decided(tx, id, state),
      show: (ids) => this.pictures.shown(ids),
    };
    this.subjects.on('portrait', pictures);
    this.subjects.on('certificate', pictures);
    this.subjects.lies('portrait', PICTURE_IN_REGION);
    this.subjects.lies('certificate', PICTURE_IN_REGION);
    this.merges.onMerge('coverage', COVERAGE_THERE, (tx, fromId, intoId) =>
      moveCoverage(tx, fromId, intoId, businessDate(this.clock.now())),
    );
  }
}
