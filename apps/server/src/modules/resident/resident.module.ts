import { Module } from '@nestjs/common';
import { CommunityModule } from '../community/community.module.js';
import { ResidentService } from './resident.service.js';

@Module({ imports: [CommunityModule], providers: [ResidentService], exports: [ResidentService] })
export class ResidentModule {}
