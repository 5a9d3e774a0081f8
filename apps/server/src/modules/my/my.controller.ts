import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { wechatErrors } from '../../gateways/wechat/wechat.errors.js';
import { WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import { BindingService } from '../binding/binding.service.js';
import { IdentityService } from '../identity/identity.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { JoinWish, MeView, PhoneWish, PreferencesWish } from './my.dto.js';
import { MyService } from './my.service.js';

@ApiTags('my')
@Audience('resident')
@Controller('api/me')
export class MyController {
  constructor(
    private readonly my: MyService,
    private readonly residents: ResidentService,
    private readonly bindings: BindingService,
    private readonly identity: IdentityService,
    private readonly wechat: WechatGateway,
  ) {}

  @Get()
  @ApiOkResponse({ type: MeView })
  show(@Me() me: Account) {
    return this.my.view(me);
  }

  @Put('preferences')
  @ApiOkResponse({ type: MeView })
  async prefer(@Me() me: Account, @Body() dto: PreferencesWish) {
    await this.residents.setLargeFont(me.id, dto.largeFont);
    return this.my.view(me);
  }

  @Post('communities')
  @ApiOkResponse({ type: MeView })
  @HttpCode(200)
  async join(@Me() me: Account, @Body() dto: JoinWish) {
    await this.residents.joinCommunity(me.id, dto.communityId);
    return this.my.view(me);
  }

  @Put('communities/:id/default')
  @ApiOkResponse({ type: MeView })
  async makeDefault(@Me() me: Account, @Param('id', IdPipe) id: string) {
    await this.residents.makeDefault(me.id, id);
    return this.my.view(me);
  }

  @Delete('communities/:id')
  @ApiOkResponse({ type: MeView })
  async leave(@Me() me: Account, @Param('id', IdPipe) id: string) {
    await this.residents.leave(me.id, id);
    return this.my.view(me);
  }

  @Post('phone')
  @ApiOkResponse({ type: MeView })
  @HttpCode(200)
  async setPhone(@Me() me: Account, @Body() dto: PhoneWish) {
    const openid = await this.identity.miniOpenid(me.id);
    // Without it WeChat would hand the number of any code to whoever brings it.
    if (!openid) throw wechatErrors.phoneCodeInvalid();
    const phone = await this.wechat.phoneNumber(dto.code, openid);
    await this.residents.setPhone(me.id, phone);
    return this.my.view(me);
  }

  @Delete('butler')
  @ApiOkResponse({ type: MeView })
  async unbind(@Me() me: Account) {
    await this.bindings.unbind(me.id);
    return this.my.view(me);
  }
}
