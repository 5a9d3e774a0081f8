import { Module, OnModuleInit } from '@nestjs/common';
import { CommunityConsoleController } from './community.console.controller.js';
import { CommunityController } from './community.controller.js';
import { moveHouseholds } from './community-merge.queries.js';
import { CommunityMergeService } from './community-merge.service.js';
import { CommunityService } from './community.service.js';

@Module({
  controllers: [CommunityController, CommunityConsoleController],
  providers: [CommunityService, CommunityMergeService],
  exports: [CommunityService, CommunityMergeService],
})
export class CommunityModule implements OnModuleInit {
  constructor(private readonly merges: CommunityMergeService) {}

  onModuleInit(): void {
    this.merges.onMerge('households', moveHouseholds);
  }
}
