import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NothingBefore } from '../../foundation/audit/trail.js';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { auditErrors } from '../audit/audit.errors.js';
import { RevealService } from '../audit/reveal.service.js';
import { ContactView, RevealWish } from './booking.dto.js';
import { bookingErrors } from './booking.errors.js';
import { ConsoleBookingReader } from './console-booking.reader.js';

@ApiTags('booking')
@Needs('contact.reveal')
@Controller('api/console/bookings')
export class ContactConsoleController {
  constructor(
    private readonly reader: ConsoleBookingReader,
    private readonly reveals: RevealService,
  ) {}

  @ApiOperation({
    summary: '看完整的联系方式',
    description: '住户的姓名、电话和地址。要说明用途，记进操作记录，每人每天有次数；记录里没有电话和地址本身。',
  })
  @Post(':id/contact')
  @HttpCode(200)
  @NothingBefore('looking changes nothing: who looked at whose, and what for, is all there is to say')
  @AnsweredBy('contact')
  @ApiOkResponse({ type: ContactView })
  @Refuses(bookingErrors.unknown, bookingErrors.contactGone, auditErrors.revealedEnough)
  async reveal(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _why: RevealWish) {
    await this.contact(me, { id });
    await this.reveals.count(me.id);
    return { id };
  }

  async contact(me: Account, { id }: { id: string }): Promise<ContactView> {
    await this.reader.require(id, regionOf(me));
    return this.reader.contact(id);
  }
}
