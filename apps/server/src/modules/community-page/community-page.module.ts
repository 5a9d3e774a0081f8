import { Module } from '@nestjs/common';
import { ReviewModule } from '../review/review.module.js';
import { CommunityPageController } from './community-page.controller.js';

@Module({ imports: [ReviewModule], controllers: [CommunityPageController] })
export class CommunityPageModule {}
