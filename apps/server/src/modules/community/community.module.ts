import { Module, OnModuleInit } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { DivisionNamesHook } from '../staff/division-names.hook.js';
import { CommunityConsoleController } from './community.console.controller.js';
import { CommunityController } from './community.controller.js';
import { HOUSEHOLDS_THERE, moveHouseholds } from './community-merge.queries.js';
import { CommunityMergeService } from './community-merge.service.js';
import { divisionNames } from './community.queries.js';
import { CommunityWritingService } from './community-writing.service.js';
import { CommunityService } from './community.service.js';

@Module({
  controllers: [CommunityController, CommunityConsoleController],
  providers: [CommunityService, CommunityMergeService, CommunityWritingService],
  exports: [CommunityService, CommunityMergeService],
})
export class CommunityModule implements OnModuleInit {
  constructor(
    private readonly merges: CommunityMergeService,
    private readonly divisions: DivisionNamesHook,
    private readonly db: Db,
  ) {}

  onModuleInit(): void {
    this.divisions.on((codes) => divisionNames(this.db, codes));
    this.merges.onMerge('households', HOUSEHOLDS_THERE, moveHouseholds);
  }
}
