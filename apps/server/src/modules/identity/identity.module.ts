import { Global, Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionReader } from '../../foundation/auth/session-reader.js';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { IdentityController } from './identity.controller.js';
import { IdentityAccount, IdentityExternal, IdentityRole, IdentitySession, IdentityStaff } from './identity.entity.js';
import { IdentityService } from './identity.service.js';
import { SessionsService } from './sessions.service.js';
import { StaffService } from './staff.service.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([IdentityAccount, IdentityExternal, IdentityRole, IdentitySession, IdentityStaff]),
  ],
  controllers: [IdentityController],
  providers: [IdentityService, SessionsService, StaffService, { provide: SessionReader, useExisting: SessionsService }],
  exports: [IdentityService, SessionsService, StaffService, SessionReader],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly sessions: SessionsService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.forget('sessions', (size) => this.sessions.forgetOld(size));
  }
}
