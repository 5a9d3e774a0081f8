import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { communityErrors } from '../community/community.errors.js';
import { EngineerCardReader } from '../engineer/engineer-card.reader.js';
import { ReviewCardReader } from '../review/review-card.reader.js';
import { CommunityPageView } from './community-page.dto.js';
import { onCallRows, pageRows } from './community-page.queries.js';
import { engineersOn, mergedInto, pageView } from './community-page.view.js';

/** The community page: one request paints it, one statement feeds it. */
@ApiTags('community-page')
@Audience('public')
@Controller('api/communities')
export class CommunityPageController {
  constructor(
    private readonly db: Db,
    private readonly engineers: EngineerCardReader,
    private readonly reviews: ReviewCardReader,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '小区主页', description: '一次给齐：服务、师傅、上门和评价；小区被合并时给合并后的。' })
  @Get(':id/page')
  @ApiOkResponse({ type: CommunityPageView })
  @Refuses(communityErrors.unknown)
  async show(@Me() me: Account | null, @Param('id', IdPipe) id: string): Promise<CommunityPageView> {
    const now = this.clock.now();
    const resident = me?.id ?? '0';
    let rows = await pageRows(this.db, id, resident, now);
    const target = mergedInto(rows);
    if (target) rows = await pageRows(this.db, target, resident, now);
    if (!rows.some((row) => row.kind === 'engineer')) rows.push(...(await onCallRows(this.db, target ?? id)));
    const [engineers, latest] = await Promise.all([
      this.engineers.cards(engineersOn(rows)),
      this.reviews.cards(rows.filter((row) => row.kind === 'review')),
    ]);
    const page = pageView(rows, { mergedFrom: target ? id : null, engineers, latest, now });
    if (!page) throw communityErrors.unknown();
    return page;
  }
}
