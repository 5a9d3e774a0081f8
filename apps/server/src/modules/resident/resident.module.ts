import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { ContactService } from './contact.service.js';
import { KeptContact, Residency, Resident } from './resident.entity.js';
import { moveResidencies, RESIDENTS_THERE } from './resident.queries.js';
import { ResidentService } from './resident.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Residency, Resident, KeptContact]), CommunityModule],
  providers: [ResidentService, ContactService],
  exports: [ResidentService, ContactService],
})
export class ResidentModule implements OnModuleInit {
  constructor(private readonly merges: CommunityMergeService) {}

  onModuleInit(): void {
    this.merges.onMerge('resident', RESIDENTS_THERE, moveResidencies);
  }
}
