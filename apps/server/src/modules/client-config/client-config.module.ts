import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/brand.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { ClientConfigController } from './client-config.controller.js';

@Module({ imports: [BrandModule, NotificationModule], controllers: [ClientConfigController] })
export class ClientConfigModule {}
