import { Module, OnModuleInit } from '@nestjs/common';
import { WechatMessages } from '../../gateways/wechat/messages/wechat-messages.js';
import { Decisions } from './decisions.js';
import { ModerationDeskService } from './moderation-desk.service.js';
import { ModerationReader } from './moderation-reader.js';
import { ModerationSubjects } from './moderation-subjects.js';
import { ModerationConsoleController } from './moderation.console.controller.js';
import { ModerationController } from './moderation.controller.js';
import { ModerationService } from './moderation.service.js';
import { ModerationTools, ModerationWorker } from './moderation.worker.js';
import { ReportsService } from './reports.service.js';
import { VerdictsService } from './verdicts.service.js';

@Module({
  controllers: [ModerationController, ModerationConsoleController],
  providers: [
    ModerationService,
    ModerationSubjects,
    ModerationDeskService,
    ModerationReader,
    ModerationTools,
    ModerationWorker,
    Decisions,
    ReportsService,
    VerdictsService,
  ],
  exports: [ModerationService, ModerationSubjects, ModerationWorker, VerdictsService],
})
export class ModerationModule implements OnModuleInit {
  constructor(
    private readonly messages: WechatMessages,
    private readonly verdicts: VerdictsService,
  ) {}

  onModuleInit(): void {
    this.messages.on('wxa_media_check', (verdict) => this.verdicts.take(verdict));
  }
}
