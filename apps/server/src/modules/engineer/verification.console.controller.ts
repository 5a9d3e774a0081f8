import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { AnsweredBy } from '../../foundation/idempotency/answered-by.js';
import { ConsoleEngineer, VerificationWish } from './console-engineer.dto.js';
import { ConsoleEngineerReader } from './console-engineer.reader.js';
import { EngineerRegionReader } from './engineer-region.reader.js';
import { engineerErrors } from './engineer.errors.js';
import { VerificationService } from './verification.service.js';

@ApiTags('engineer')
@Needs('engineer.write')
@Controller('api/console/engineers')
export class VerificationConsoleController {
  constructor(
    private readonly reader: ConsoleEngineerReader,
    private readonly verifications: VerificationService,
    private readonly regions: EngineerRegionReader,
  ) {}

  @ApiOperation({
    summary: '记下已核实身份',
    description: '运营看过他的证件：记下是谁、什么时候、看的哪种证件。住户从此看到“已核实”。',
  })
  @Put(':id/verification')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleEngineer })
  @Refuses(engineerErrors.unknown, engineerErrors.worksElsewhere, engineerErrors.gone)
  async verify(@Me() me: Account, @Param('id', IdPipe) id: string, @Body() { document }: VerificationWish) {
    await this.regions.requireWhole(id, regionOf(me));
    await this.verifications.verify(id, document, me.id);
    return { id };
  }

  @ApiOperation({ summary: '撤销核实', description: '不再显示“已核实”；以前的记录保留。再撤一次不改变什么。' })
  @Delete(':id/verification')
  @AnsweredBy('view')
  @ApiOkResponse({ type: ConsoleEngineer })
  @Refuses(engineerErrors.unknown, engineerErrors.worksElsewhere, engineerErrors.gone)
  async withdraw(@Me() me: Account, @Param('id', IdPipe) id: string) {
    await this.regions.requireWhole(id, regionOf(me));
    await this.verifications.withdraw(id, me.id);
    return { id };
  }

  view(me: Account, { id }: { id: string }): Promise<ConsoleEngineer> {
    return this.reader.one(id, regionOf(me));
  }
}
