import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../config/config.js';
import { Audience } from '../../foundation/auth/audience.js';
import { BrandService } from '../brand/brand.service.js';
import { opensInWechat } from '../identity/web-state.js';
import { TemplatesService } from '../notification/templates.service.js';
import { ClientConfigView } from './client-config.dto.js';

@ApiTags('client-config')
@Audience('public')
@Controller('api/client-config')
export class ClientConfigController {
  constructor(
    private readonly config: Config,
    private readonly templates: TemplatesService,
    private readonly brand: BrandService,
  ) {}

  @ApiOperation({
    summary: '客户端配置',
    description: '客户端启动时读：品牌名、公司和客服怎么联系、网页怎么登录、订阅消息模板的编号。',
  })
  @Get()
  @ApiOkResponse({ type: ClientConfigView })
  async show(@Req() request: FastifyRequest): Promise<ClientConfigView> {
    return {
      wechatSimulated: this.config.wechatSimulated,
      brandName: this.config.BRAND_NAME,
      brand: await this.brand.shown(),
      webLogin: opensInWechat(request, this.config) ? 'wechat' : 'open-in-wechat',
      subscribe: {
        book: this.templates.idsFor('book'),
        join: this.templates.idsFor('join'),
        visit: this.templates.idsFor('visit'),
      },
    };
  }
}
