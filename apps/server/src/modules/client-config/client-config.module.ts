import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/notification.module.js';
import { ClientConfigController } from './client-config.controller.js';

@Module({ imports: [NotificationModule], controllers: [ClientConfigController] })
export class ClientConfigModule {}
