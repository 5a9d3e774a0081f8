import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import { may } from '../../foundation/auth/permissions.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { authErrors } from '../../foundation/errors/request.errors.js';
import { AttemptsService } from './attempts.service.js';
import { ConsoleFunnelQuery, FunnelReport } from './binding.dto.js';

@ApiTags('binding')
@Needs('figures.read')
@Controller('api/console')
export class BindingConsoleController {
  constructor(private readonly attempts: AttemptsService) {}

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
}
