import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Jobs } from '../../foundation/jobs/jobs.js';
import { WechatMessages } from '../../gateways/wechat/messages/wechat-messages.js';
import { DecisionWriter } from './decision.writer.js';
import { ModerationDeskService } from './moderation-desk.service.js';
import { ModerationSubjectsHook } from './moderation-subjects.hook.js';
import { ModerationConsoleController } from './moderation.console.controller.js';
import { ModerationController } from './moderation.controller.js';
import { ModerationItem, ModerationReport } from './moderation.entity.js';
import { ModerationReader } from './moderation.reader.js';
import { ModerationService } from './moderation.service.js';
import { ModerationWorker } from './moderation.worker.js';
import { OpinionService } from './opinion.service.js';
import { ReportsService } from './reports.service.js';
import { VerdictsService } from './verdicts.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ModerationItem, ModerationReport])],
  controllers: [ModerationController, ModerationConsoleController],
  providers: [
    ModerationService,
    ModerationSubjectsHook,
    ModerationDeskService,
    ModerationReader,
    OpinionService,
    ModerationWorker,
    DecisionWriter,
    ReportsService,
    VerdictsService,
  ],
  exports: [ModerationService, ModerationSubjectsHook, ModerationWorker, VerdictsService],
})
export class ModerationModule implements OnModuleInit {
  constructor(
    private readonly messages: WechatMessages,
    private readonly verdicts: VerdictsService,
    private readonly worker: ModerationWorker,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.always((stopping) => this.worker.drain(stopping));
    this.jobs.forget('verdicts', (size) => this.verdicts.forgetOld(size));
    this.messages.on('wxa_media_check', (verdict) => this.verdicts.take(verdict));
  }
}
