import { DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Config } from './config/config.js';
import { StartPageController } from './demo/start-page.controller.js';
import { AudienceGuard } from './foundation/auth/audience.guard.js';
import { DatabaseModule } from './foundation/database/database.module.js';
import { FoundationModule } from './foundation/foundation.module.js';
import { StorageModule } from './foundation/storage/storage.module.js';
import { IdempotencyInterceptor } from './foundation/idempotency/idempotency.interceptor.js';
import { WechatModule } from './gateways/wechat/wechat.module.js';
import { AuditInterceptor } from './modules/audit/audit.interceptor.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { BindingModule } from './modules/binding/binding.module.js';
import { BookingModule } from './modules/booking/booking.module.js';
import { BrandModule } from './modules/brand/brand.module.js';
import { CatalogModule } from './modules/catalog/catalog.module.js';
import { ClientConfigModule } from './modules/client-config/client-config.module.js';
import { CommunityPageModule } from './modules/community-page/community-page.module.js';
import { CommunityModule } from './modules/community/community.module.js';
import { ComplaintModule } from './modules/complaint/complaint.module.js';
import { DispatchModule } from './modules/dispatch/dispatch.module.js';
import { EngineerPageModule } from './modules/engineer-page/engineer-page.module.js';
import { EngineerModule } from './modules/engineer/engineer.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { ModerationModule } from './modules/moderation/moderation.module.js';
import { MyModule } from './modules/my/my.module.js';
import { NewsModule } from './modules/news/news.module.js';
import { NotificationModule } from './modules/notification/notification.module.js';
import { PhotoModule } from './modules/photo/photo.module.js';
import { ResidentModule } from './modules/resident/resident.module.js';
import { ReviewModule } from './modules/review/review.module.js';
import { ScheduleModule } from './modules/schedule/schedule.module.js';
import { StaffModule } from './modules/staff/staff.module.js';
import { VisitModule } from './modules/visit/visit.module.js';

/** The modules in the order of module-order.mjs. */
const MODULES = [
  IdentityModule,
  AuditModule,
  StaffModule,
  BrandModule,
  CommunityModule,
  ResidentModule,
  ModerationModule,
  PhotoModule,
  EngineerModule,
  CatalogModule,
  BindingModule,
  NotificationModule,
  ScheduleModule,
  DispatchModule,
  VisitModule,
  BookingModule,
  ReviewModule,
  ComplaintModule,
  NewsModule,
  ClientConfigModule,
  MyModule,
  CommunityPageModule,
  EngineerPageModule,
];

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [FoundationModule.of(config), DatabaseModule, StorageModule.of(config), WechatModule, ...MODULES],
      controllers: config.DEMO ? [StartPageController] : [],
      providers: [
        { provide: APP_GUARD, useClass: AudienceGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
      ],
    };
  }
}
