import { Module } from '@nestjs/common';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { AllocatorService } from './allocator.service.js';
import { CalendarService } from './calendar.service.js';

@Module({
  imports: [CommunityModule, EngineerModule],
  providers: [AllocatorService, CalendarService],
  exports: [AllocatorService, CalendarService],
})
export class ScheduleModule {}
