import { Module } from '@nestjs/common';
import { EngineerModule } from '../engineer/engineer.module.js';
import { ReviewModule } from '../review/review.module.js';
import { CommunityPageController } from './community-page.controller.js';

@Module({ imports: [EngineerModule, ReviewModule], controllers: [CommunityPageController] })
export class CommunityPageModule {}
