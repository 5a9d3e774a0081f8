import { Module } from '@nestjs/common';
import { CommunityPageController } from './community-page.controller.js';

@Module({ controllers: [CommunityPageController] })
export class CommunityPageModule {}
