import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Needs, regionOf } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { EngineerRegionReader } from '../engineer/engineer-region.reader.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerMoves, LeavingMovesQuery, TimeOffMovesQuery } from './engineer-moves.dto.js';
import { EngineerMovesService } from './engineer-moves.service.js';

@ApiTags('booking')
@Needs('engineer.write')
@Controller('api/console/engineers')
export class EngineerMovesConsoleController {
  constructor(
    private readonly moves: EngineerMovesService,
    private readonly regions: EngineerRegionReader,
  ) {}

  @ApiOperation({
    summary: '离岗会怎样',
    description: '办理离岗以前看：哪些预约会改派给谁、哪些没人接、多少住户要换师傅。什么也不改。',
  })
  @Get(':id/leaving')
  @Needs('engineer.hire')
  @ApiOkResponse({ type: EngineerMoves })
  @Refuses(engineerErrors.unknown, engineerErrors.gone, engineerErrors.successorInvalid)
  ofLeaving(@Param('id', IdPipe) id: string, @Query() { successorId }: LeavingMovesQuery): Promise<EngineerMoves> {
    return this.moves.ofLeaving(id, successorId ?? null);
  }

  @ApiOperation({
    summary: '休假会怎样',
    description: '登记休假以前看：这段时间里哪些预约会改派给谁、哪些没人接。什么也不改。',
  })
  @Get(':id/time-off/moves')
  @ApiOkResponse({ type: EngineerMoves })
  @Refuses(
    engineerErrors.timeOffInvalid,
    engineerErrors.timeOffOver,
    engineerErrors.unknown,
    engineerErrors.worksElsewhere,
    engineerErrors.gone,
  )
  async ofTimeOff(
    @Me() me: Account,
    @Param('id', IdPipe) id: string,
    @Query() query: TimeOffMovesQuery,
  ): Promise<EngineerMoves> {
    await this.regions.requireWhole(id, regionOf(me));
    return this.moves.ofTimeOff(id, query);
  }
}
