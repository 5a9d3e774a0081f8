import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { AllocatorService } from './allocator.service.js';
import { CalendarService } from './calendar.service.js';
import { ScheduleDay, SlotAtom } from './schedule.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ScheduleDay, SlotAtom]), CommunityModule, EngineerModule],
  providers: [AllocatorService, CalendarService],
  exports: [AllocatorService, CalendarService],
})
export class ScheduleModule {}
