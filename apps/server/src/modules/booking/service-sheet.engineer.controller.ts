import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { NoFields } from '../../foundation/http/no-fields.dto.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { CodeView } from '../binding/binding.dto.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ServiceRecords } from './service-records.js';

@ApiTags('booking')
@Audience('engineer')
@Controller('api/engineer/bookings')
export class ServiceSheetController {
  constructor(
    private readonly records: ServiceRecords,
    private readonly engineers: EngineerService,
  ) {}

  /** The code on the service sheet: whoever was served reads there what was done, and rates it. */
  @Post(':id/sheet-code')
  @AnsweredBy('sheet')
  @ApiCreatedResponse({ type: CodeView })
  async sheetCode(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() _dto: NoFields) {
    await this.sheet(me, { id });
    return { id };
  }

  /** The same code for as long as the booking is his. */
  async sheet(me: Account, { id }: { id: string }): Promise<CodeView> {
    return this.records.sheetCode((await this.engineers.ofAccount(me.id)).id, id);
  }
}
