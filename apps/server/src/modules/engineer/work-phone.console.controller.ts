import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ConsoleEngineer } from './console-engineer.dto.js';
import { ConsoleEngineerReader } from './console-engineer.reader.js';
import { EngineerRegionReader } from './engineer-region.reader.js';
import { engineerErrors } from './engineer.errors.js';
import { WorkPhoneWish } from './work-phone.dto.js';
import { WorkPhoneService } from './work-phone.service.js';

@ApiTags('engineer')
@Needs('engineer.write')
@Controller('api/console/engineers')
export class WorkPhoneConsoleController {
  constructor(
    private readonly phones: WorkPhoneService,
    private readonly reader: ConsoleEngineerReader,
    private readonly regions: EngineerRegionReader,
  ) {}

  @ApiOperation({
    summary: '改工作电话',
    description: '住户从他接单起、到做完 7 天后能打的号码；不写就是不让住户打。他自己也能改。',
  })
  @Put(':id/phone')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleEngineer })
  @Refuses(engineerErrors.unknown, engineerErrors.worksElsewhere, engineerErrors.gone)
  async set(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() { phone }: WorkPhoneWish) {
    await this.regions.requireWhole(id, regionOf(me));
    await this.phones.set(id, phone ?? null);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<ConsoleEngineer> {
    return this.reader.one(id, regionOf(me));
  }
}
