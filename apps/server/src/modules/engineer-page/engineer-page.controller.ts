import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Config } from '../../config/config.js';
import { Audience, Me } from '../../foundation/auth/audience.js';
import type { Account } from '../../foundation/auth/session-reader.js';
import { Refuses } from '../../foundation/errors/refuses.js';
import { IdPipe } from '../../foundation/http/id.pipe.js';
import { BindCodesService } from '../binding/bind-codes.service.js';
import { BindReader } from '../binding/bind.reader.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { engineerErrors } from '../engineer/engineer.errors.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ReviewReader } from '../review/review.reader.js';
import { EngineerPageView } from './engineer-page.dto.js';

const REVIEWS = 3;

@ApiTags('engineer-page')
@Audience('public')
@Controller('api/engineers')
export class EngineerPageController {
  constructor(
    private readonly engineers: EngineerService,
    private readonly catalog: CatalogService,
    private readonly codes: BindCodesService,
    private readonly bindings: BindReader,
    private readonly reviews: ReviewReader,
    private readonly config: Config,
  ) {}

  @ApiOperation({ summary: '工程师主页', description: '一次给齐：资料、负责的小区、能做的服务、评分和最近的评价。' })
  @Get(':id/page')
  @ApiOkResponse({ type: EngineerPageView })
  @Refuses(engineerErrors.unknown)
  async show(@Me() me: Account | null, @Param('id', IdPipe) id: string): Promise<EngineerPageView> {
    const engineer = await this.engineers.publicProfile(id);
    const [communities, communityCount, certificates, services, bindCode, boundResidents, said] = await Promise.all([
      this.engineers.communitiesOf(id),
      this.engineers.coverageCount(id),
      engineer.active ? this.engineers.certificates(id) : [],
      this.catalog.list(undefined, 50),
      engineer.active ? this.codes.live(id) : null,
      engineer.active ? this.bindings.boundTo(id) : 0,
      this.said(id, me),
    ]);
    return {
      engineer,
      brandName: this.config.BRAND_NAME,
      communities: communities.items,
      communityCount,
      certificates,
      services: services.items.filter((item) => engineer.skills.includes(item.skill)),
      bindCode,
      boundResidents,
      ...said,
    };
  }

  private async said(id: string, me: Account | null): Promise<Pick<EngineerPageView, 'rating' | 'tags' | 'reviews'>> {
    const [rating, tags, { items }] = await Promise.all([
      this.reviews.ratingOf(id),
      this.reviews.tagsOf(id),
      this.reviews.ofEngineer(id, { limit: REVIEWS }, me?.id),
    ]);
    return { rating, tags, reviews: items };
  }
}
