import { Global, Module } from '@nestjs/common';
import { HttpWechatGateway } from './http-wechat.gateway.js';
import { SubscribeTemplates } from './subscribe-templates.js';
import { WechatGateway } from './wechat.gateway.js';

@Global()
@Module({
  providers: [{ provide: WechatGateway, useClass: HttpWechatGateway }, SubscribeTemplates],
  exports: [WechatGateway, SubscribeTemplates],
})
export class WechatModule {}
