import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy, AsksOutside, Effect } from '../../foundation/idempotency/answered-by.js';
import { WECHAT_AWAY, wechatErrors } from '../../gateways/wechat/wechat.errors.js';
import { WechatGateway } from '../../gateways/wechat/wechat.gateway.js';
import { bindingErrors } from '../binding/binding.errors.js';
import { UnbindService } from '../binding/unbind.service.js';
import { communityErrors } from '../community/community.errors.js';
import { IdentityService } from '../identity/identity.service.js';
import { residentErrors } from '../resident/resident.errors.js';
import { ResidentService } from '../resident/resident.service.js';
import { MeView, NewResidency, PhoneWish, PreferencesWish } from './my.dto.js';
import { MyService } from './my.service.js';

@ApiTags('my')
@Audience('resident')
@Controller('api/me')
export class MyController {
  constructor(
    private readonly my: MyService,
    private readonly residents: ResidentService,
    private readonly unbinding: UnbindService,
    private readonly identity: IdentityService,
    private readonly wechat: WechatGateway,
  ) {}

  @ApiOperation({ summary: '我的', description: '自己的账号、手机号、小区和管家。' })
  @Get()
  @ApiOkResponse({ type: MeView })
  show(@Me() me: Account) {
    return this.my.view(me);
  }

  @ApiOperation({ summary: '改偏好', description: '打开或关闭大字。' })
  @Put('preferences')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  async prefer(@Me() me: Account, @Body() dto: PreferencesWish): Promise<void> {
    await this.residents.setLargeFont(me.id, dto.largeFont);
  }

  @ApiOperation({ summary: '加入小区', description: '最多 5 个；已经加入的不改变什么。' })
  @Post('communities')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @HttpCode(200)
  @Refuses(communityErrors.unknown, residentErrors.tooManyCommunities)
  async becomeMember(@Me() me: Account, @Body() dto: NewResidency): Promise<void> {
    await this.residents.becomeMember(me.id, dto.communityId);
  }

  @ApiOperation({ summary: '设为默认小区', description: '打开小程序时先看到的小区。' })
  @Put('communities/:id/default')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @Refuses(residentErrors.notMember)
  async makeDefault(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    await this.residents.makeDefault(me.id, id);
  }

  @ApiOperation({ summary: '退出小区', description: '还有未完成的预约或管家绑在这里时不能退。' })
  @Delete('communities/:id')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @Refuses(residentErrors.notMember, residentErrors.hasOpenBookings, residentErrors.isButlerCommunity)
  async leave(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    await this.residents.leave(me.id, id);
  }

  @ApiOperation({ summary: '填手机号', description: '用微信手机号组件给的 code 换手机号，加密保存。' })
  @Post('phone')
  @AsksOutside()
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @HttpCode(200)
  @Refuses(wechatErrors.phoneCodeInvalid, ...WECHAT_AWAY)
  async setPhone(@Me() me: Account, @Body() dto: PhoneWish): Promise<Effect> {
    const openid = await this.identity.miniOpenid(me.id);
    // Without it WeChat would hand the number of any code to whoever brings it.
    if (!openid) throw wechatErrors.phoneCodeInvalid();
    const phone = await this.wechat.phoneNumber(dto.code, openid);
    return () => this.residents.setPhone(me.id, phone);
  }

  @ApiOperation({ summary: '解除管家', description: '和现在的管家解除绑定；历史保留。' })
  @Delete('butler')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @Refuses(bindingErrors.noButler)
  async unbind(@Me() me: Account): Promise<void> {
    await this.unbinding.unbind(me.id);
  }
}
