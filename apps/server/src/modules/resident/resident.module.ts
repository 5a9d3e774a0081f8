import { Module, OnModuleInit } from '@nestjs/common';
import { CommunityMergeService } from '../community/community-merge.service.js';
import { CommunityModule } from '../community/community.module.js';
import { moveResidencies } from './resident.queries.js';
import { ResidentService } from './resident.service.js';

@Module({ imports: [CommunityModule], providers: [ResidentService], exports: [ResidentService] })
export class ResidentModule implements OnModuleInit {
  constructor(private readonly merges: CommunityMergeService) {}

  onModuleInit(): void {
    this.merges.onMerge('resident', moveResidencies);
  }
}
