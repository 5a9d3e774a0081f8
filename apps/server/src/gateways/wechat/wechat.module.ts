import { Global, Module } from '@nestjs/common';
import { HttpWechatGateway } from './http-wechat.gateway.js';
import { MessageDesk } from './messages/message-desk.js';
import { MessageGate } from './messages/message-gate.js';
import { WechatMessages } from './messages/wechat-messages.js';
import { WechatMessagesController } from './messages/wechat-messages.controller.js';
import { WechatGateway } from './wechat.gateway.js';

@Global()
@Module({
  controllers: [WechatMessagesController],
  providers: [{ provide: WechatGateway, useClass: HttpWechatGateway }, MessageGate, MessageDesk, WechatMessages],
  exports: [WechatGateway, WechatMessages],
})
export class WechatModule {}
