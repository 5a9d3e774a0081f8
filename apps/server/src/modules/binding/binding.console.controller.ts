import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import { AttemptsService } from './attempts.service.js';
import { ConsoleFunnelQuery, FunnelReport } from './binding.dto.js';

@ApiTags('binding')
@Audience('operator')
@Controller('api/console')
export class BindingConsoleController {
  constructor(private readonly attempts: AttemptsService) {}

  @ApiOperation({ summary: '扫码统计', description: '从扫码到绑定的人数和用时，按工程师和天；也可以只看一位。' })
  @Get('binding-funnel')
  @ApiOkResponse({ type: FunnelReport })
  funnel(@Query() query: ConsoleFunnelQuery) {
    return this.attempts.report(query, query.engineerId ?? null);
  }
}
