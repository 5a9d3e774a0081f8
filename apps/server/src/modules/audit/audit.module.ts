import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditConsoleController } from './audit.console.controller.js';
import { AuditEntry } from './audit.entity.js';
import { AuditReader } from './audit.reader.js';
import { AuditService } from './audit.service.js';
import { RevealService } from './reveal.service.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  controllers: [AuditConsoleController],
  providers: [AuditService, AuditReader, RevealService],
  exports: [AuditService, RevealService],
})
export class AuditModule {}
