import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../../foundation/auth/session-reader.js';
import { ClientConfigController } from './client-config.controller.js';
import { IdentityController } from './identity.controller.js';
import { IdentityService } from './identity.service.js';
import { SessionsService } from './sessions.service.js';
import { StaffService } from './staff.service.js';

@Global()
@Module({
  controllers: [IdentityController, ClientConfigController],
  providers: [IdentityService, SessionsService, StaffService, { provide: SessionReader, useExisting: SessionsService }],
  exports: [IdentityService, SessionsService, StaffService, SessionReader],
})
export class IdentityModule {}
