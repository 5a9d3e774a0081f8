import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ContactService } from '../resident/contact.service.js';
import { residentErrors } from '../resident/resident.errors.js';
import { ContactWish, MeView, NewContact } from './my.dto.js';
import { MyService } from './my.service.js';

@ApiTags('my')
@Audience('resident')
@Controller('api/me/contacts')
export class ContactController {
  constructor(
    private readonly my: MyService,
    private readonly contacts: ContactService,
  ) {}

  @ApiOperation({
    summary: '加常用地址',
    description: '记下一个称呼、电话和门牌，最多 10 个；同一个门牌再加就改成现在的。预约时会自动记下。',
  })
  @Post()
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @HttpCode(200)
  @Refuses(residentErrors.notMember, residentErrors.tooManyContacts)
  async keep(@Me() me: Account, @Body() { communityId, ...contact }: NewContact): Promise<void> {
    await this.contacts.keep(me.id, communityId, contact);
  }

  @ApiOperation({ summary: '改常用地址', description: '改称呼、电话、门牌；已经约好的预约不变。' })
  @Put(':id')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @Refuses(residentErrors.contactUnknown)
  async change(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() dto: ContactWish): Promise<void> {
    await this.contacts.change(me.id, id, dto);
  }

  @ApiOperation({ summary: '删常用地址', description: '忘掉一个常用地址；已经约好的预约不变。' })
  @Delete(':id')
  @AnsweredBy('show')
  @ApiOkResponse({ type: MeView })
  @Refuses(residentErrors.contactUnknown)
  async remove(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<void> {
    await this.contacts.remove(me.id, id);
  }

  show(me: Account): Promise<MeView> {
    return this.my.view(me);
  }
}
