import { Module } from '@nestjs/common';
import { CommunityConsoleController } from './community.console.controller.js';
import { CommunityController } from './community.controller.js';
import { CommunityMergeService } from './community-merge.service.js';
import { CommunityService } from './community.service.js';

@Module({
  controllers: [CommunityController, CommunityConsoleController],
  providers: [CommunityService, CommunityMergeService],
  exports: [CommunityService, CommunityMergeService],
})
export class CommunityModule {}
