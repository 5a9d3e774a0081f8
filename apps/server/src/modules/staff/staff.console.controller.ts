import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NothingBefore } from '../../foundation/audit/trail.js';
import { Me, Needs } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Db } from '../../foundation/database/db.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { PageQuery } from '../../foundation/http/paging.js';
import { AnsweredBy, Repeatable } from '../../foundation/idempotency/answered-by.js';
import { StaffLinksService } from './staff-links.service.js';
import { RoleWish, StaffLinkMade, StaffPage, StaffView, StaffWish } from './staff.dto.js';
import { staffErrors } from './staff.errors.js';
import { StaffReader } from './staff.reader.js';
import { StaffService } from './staff.service.js';

const NO_REGION = [staffErrors.regionMissing, staffErrors.regionUnneeded, staffErrors.divisionUnknown];

@ApiTags('staff')
@Needs('staff.manage')
@Refuses(staffErrors.unknown)
@Controller('api/console/staff')
export class StaffConsoleController {
  constructor(
    private readonly staff: StaffService,
    private readonly links: StaffLinksService,
    private readonly reader: StaffReader,
    private readonly db: Db,
  ) {}

  @ApiOperation({ summary: '控制台账号', description: '所有能进控制台的人，按用户名排。' })
  @Get()
  @ApiOkResponse({ type: StaffPage })
  list(@Query() query: PageQuery): Promise<StaffPage> {
    return this.reader.page(query);
  }

  @ApiOperation({ summary: '加一个人', description: '账号先没有密码：再给他一个设置密码的链接。' })
  @Post()
  @AnsweredBy('view')
  @ApiCreatedResponse({ type: StaffView })
  @Refuses(staffErrors.nameTaken, ...NO_REGION)
  async add(@Body() dto: StaffWish): Promise<{ id: string }> {
    return { id: await this.staff.add(dto) };
  }

  @ApiOperation({
    summary: '给一个设置密码的链接',
    description: '一天内有效、只能用一次；以前给的链接作废。当面或用公司的通讯工具给本人，不要发在群里。',
  })
  @Post(':id/link')
  @NothingBefore('a link opens something: that one was made is all there is to say')
  @Repeatable('each call makes the links before it void')
  @ApiCreatedResponse({ type: StaffLinkMade })
  async link(@Param('id', IdPipe) id: string, @Body() _dto: NoFields): Promise<StaffLinkMade> {
    const { accountId } = await this.staff.one(id);
    const { url, expiresAt } = await this.db.transaction((tx) => this.links.make(tx, accountId));
    return { url, expiresAt: expiresAt.toISOString() };
  }

  @ApiOperation({ summary: '换角色或区域', description: '下一次操作就按新的角色和区域。不能把最后一位管理员换掉。' })
  @Put(':id/role')
  @AnsweredBy('view')
  @ApiOkResponse({ type: StaffView })
  @Refuses(staffErrors.lastAdmin, staffErrors.oneself, ...NO_REGION)
  async changeRole(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: RoleWish) {
    await this.staff.changeRole(another(me, id), dto);
    return { id };
  }

  @ApiOperation({ summary: '停用', description: '下一次操作就被拒绝，他所有的登录和链接都失效。可以再启用。' })
  @Post(':id/disable')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: StaffView })
  @Refuses(staffErrors.lastAdmin, staffErrors.oneself)
  async disable(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.staff.disable(another(me, id));
    return { id };
  }

  @ApiOperation({ summary: '再启用', description: '用原来的密码和验证器就能登录。' })
  @Post(':id/enable')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: StaffView })
  async enable(@Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.staff.enable(id);
    return { id };
  }

  @ApiOperation({
    summary: '重置',
    description: '密码、验证器、备用码和所有登录都作废：手机丢了、忘了密码时用。之后再给他一个链接。',
  })
  @Post(':id/reset')
  @HttpCode(200)
  @AnsweredBy('view')
  @ApiOkResponse({ type: StaffView })
  @Refuses(staffErrors.oneself)
  async reset(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.staff.reset(another(me, id));
    return { id };
  }

  view(_me: Account, { id }: { id: string }): Promise<StaffView> {
    return this.reader.view(id);
  }
}

/** Nobody takes his own way in: another administrator does, or the command line. */
function another(me: Account, id: string): string {
  if (me.id === id) throw staffErrors.oneself();
  return id;
}
