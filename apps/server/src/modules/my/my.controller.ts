import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy, AsksOutside, Effect } from '../../foundation/idempotency/answered-by.js';
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
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  async prefer(@Me() me: Account, @Body() dto: PreferencesWish): Promise<void> {
    await this.residents.setLargeFont(me.id, dto.largeFont);
  }

  @Post('communities')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @HttpCode(200)
  async join(@Me() me: Account, @Body() dto: JoinWish): Promise<void> {
    await this.residents.joinCommunity(me.id, dto.communityId);
  }

  @Put('communities/:id/default')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  async makeDefault(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    await this.residents.makeDefault(me.id, id);
  }

  @Delete('communities/:id')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  async leave(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    await this.residents.leave(me.id, id);
  }

  @Post('phone')
  @AsksOutside()
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @HttpCode(200)
  async setPhone(@Me() me: Account, @Body() dto: PhoneWish): Promise<Effect> {
    const openid = await this.identity.miniOpenid(me.id);
    // Without it WeChat would hand the number of any code to whoever brings it.
    if (!openid) throw wechatErrors.phoneCodeInvalid();
    const phone = await this.wechat.phoneNumber(dto.code, openid);
    return () => this.residents.setPhone(me.id, phone);
  }

  @Delete('butler')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  async unbind(@Me() me: Account): Promise<void> {
    await this.bindings.unbind(me.id);
  }
}
