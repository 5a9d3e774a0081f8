import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import { may } from '../../foundation/auth/permissions.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { authErrors } from '../../foundation/errors/request.errors.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { EngineerRegionReader } from '../engineer/engineer-region.reader.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { AttemptsService } from './attempts.service.js';
import { BindCodesService } from './bind-codes.service.js';
import { ConsoleFunnelQuery, FunnelReport, OwnCodeView } from './binding.dto.js';

@ApiTags('binding')
@Needs('figures.read')
@Controller('api/console')
export class BindingConsoleController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly codes: BindCodesService,
    private readonly engineers: EngineerService,
    private readonly regions: EngineerRegionReader,
  ) {}

  @ApiOperation({
    summary: '扫码统计',
    description: '从扫码到绑定的人数和用时，按工程师和天；也可以只看一位。只看数字的角色只按天。',
  })
  @Get('binding-funnel')
  @ApiOkResponse({ type: FunnelReport })
  funnel(@Me() me: Account, @Query() query: ConsoleFunnelQuery) {
    const { engineerId = null } = query;
    // Figures of one person are not figures only.
    const nameless = !may(me.roles, 'engineer.read');
    if (nameless && engineerId !== null) throw authErrors.forbidden();
    return this.attempts.report(query, { engineerId, regionOf: regionOf(me), nameless });
  }

  @ApiOperation({
    summary: '工程师的码',
    description: '他的绑定码，用在工牌和海报上；第一次看时生成。离岗的、还没接受邀请的没有。',
  })
  @Get('engineers/:id/code')
  @Needs('engineer.read')
  @ApiOkResponse({ type: OwnCodeView })
  @Refuses(engineerErrors.unknown, engineerErrors.gone)
  async code(@Me() me: Account, @Param('id', IdPipe) id: string): Promise<OwnCodeView> {
    await this.regions.require(id, regionOf(me));
    await this.engineers.activeProfile(id);
    return this.codes.ownCode(id);
  }
}
