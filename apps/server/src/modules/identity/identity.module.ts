import { Global, Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SessionReader } from '../../foundation/auth/session-reader.js';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { IdentityController } from './identity.controller.js';
import { IdentityAccount, IdentityExternal, IdentityRole, IdentitySession } from './identity.entity.js';
import { IdentityService } from './identity.service.js';
import { KnownPlacesService } from './known-places.service.js';
import { SessionsService } from './sessions.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IdentityAccount, IdentityExternal, IdentityRole, IdentitySession])],
  controllers: [IdentityController],
  providers: [
    IdentityService,
    KnownPlacesService,
    SessionsService,
    { provide: SessionReader, useExisting: SessionsService },
  ],
  exports: [IdentityService, KnownPlacesService, SessionsService, SessionReader],
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
