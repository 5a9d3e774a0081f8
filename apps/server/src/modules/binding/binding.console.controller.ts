import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience } from '../../foundation/auth/audience.js';
import { AttemptsService } from './attempts.service.js';
import { ConsoleFunnelQuery, FunnelReport } from './binding.dto.js';

@ApiTags('binding')
@Audience('operator')
@Controller('api/console')
export class BindingConsoleController {
  constructor(private readonly attempts: AttemptsService) {}

  @Get('binding-funnel')
  @ApiOkResponse({ type: FunnelReport })
  funnel(@Query() query: ConsoleFunnelQuery) {
    return this.attempts.report(query, query.engineerId ?? null);
  }
}
