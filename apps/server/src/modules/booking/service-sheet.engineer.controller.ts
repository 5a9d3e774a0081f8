import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { CodeView } from '../binding/binding.dto.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { bookingErrors } from './booking.errors.js';
import { RecordService } from './record.service.js';

@ApiTags('booking')
@Audience('engineer')
@Refuses(engineerErrors.gone)
@Controller('api/engineer/bookings')
export class ServiceSheetController {
  constructor(
    private readonly records: RecordService,
    private readonly engineers: EngineerService,
  ) {}

  @ApiOperation({
    summary: '服务单的码',
    description: '印在服务单上的码：住户扫了能看这次做了什么，并评价。服务开始后才有。',
  })
  @Post(':id/sheet-code')
  @AnsweredBy('sheet')
  @ApiCreatedResponse({ type: CodeView })
  @Refuses(bookingErrors.unknown, bookingErrors.illegalChange)
  async sheetCode(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.sheet(me, { id });
    return { id };
  }

  /** The same code for as long as the booking is his. */
  async sheet(me: Account, { id }: { id: string }): Promise<CodeView> {
    return this.records.sheetCode((await this.engineers.ofAccount(me.id)).id, id);
  }
}
