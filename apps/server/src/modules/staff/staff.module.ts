import { Global, Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { DivisionNamesHook } from './division-names.hook.js';
import { OwnAccountConsoleController } from './own-account.console.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { RegionService } from './region.service.js';
import { RolesConsoleController } from './roles.console.controller.js';
import { SecondFactorService } from './second-factor.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { StaffLinksService } from './staff-links.service.js';
import { StaffConsoleController } from './staff.console.controller.js';
import { StaffLink, StaffMember, StaffRecoveryCode } from './staff.entity.js';
import { StaffReader } from './staff.reader.js';
import { StaffService } from './staff.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([StaffMember, StaffLink, StaffRecoveryCode])],
  controllers: [SignInController, OwnAccountConsoleController, StaffConsoleController, RolesConsoleController],
  providers: [
    StaffService,
    StaffLinksService,
    StaffReader,
    SignInService,
    SecondFactorService,
    OwnAccountService,
    DivisionNamesHook,
    RegionService,
  ],
  exports: [DivisionNamesHook, StaffService, StaffLinksService, StaffReader],
})
export class StaffModule implements OnModuleInit {
  constructor(
    private readonly links: StaffLinksService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.forget('staff-links', (size) => this.links.forgetOld(size));
  }
}
