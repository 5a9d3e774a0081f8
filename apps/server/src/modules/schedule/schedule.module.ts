import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunityModule } from '../community/community.module.js';
import { EngineerModule } from '../engineer/engineer.module.js';
import { AllocatorService } from './allocator.service.js';
import { CalendarReader } from './calendar.reader.js';
import { ScheduleDay, SlotAtom } from './schedule.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ScheduleDay, SlotAtom]), CommunityModule, EngineerModule],
  providers: [AllocatorService, CalendarReader],
  exports: [AllocatorService, CalendarReader],
})
export class ScheduleModule {}
