import { Global, Module } from '@nestjs/common';
import { HttpWechatGateway } from './http-wechat.gateway.js';
import { WechatGateway } from './wechat.gateway.js';

@Global()
@Module({ providers: [{ provide: WechatGateway, useClass: HttpWechatGateway }], exports: [WechatGateway] })
export class WechatModule {}
