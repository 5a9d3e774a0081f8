import { Module } from '@nestjs/common';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ReviewModule } from '../review/review.module.js';
import { CommunityPageConsoleController } from './community-page.console.controller.js';
import { CommunityPageController } from './community-page.controller.js';
import { ConsoleCommunityReader } from './console-community.reader.js';

@Module({
  imports: [EngineerModule, ReviewModule],
  controllers: [CommunityPageController, CommunityPageConsoleController],
  providers: [ConsoleCommunityReader],
})
export class CommunityPageModule {}
