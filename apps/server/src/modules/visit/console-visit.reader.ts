import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, pageOf, PageQuery } from '../../foundation/http/paging.js';
import { CommunityService } from '../community/community.service.js';
import type { ConsoleVisitPage } from './console-visit.dto.js';
import { visitKey, visitsOf } from './console-visit.queries.js';

/** Visits as operators see them: all of them, also those that are over or off. */
@Injectable()
export class ConsoleVisitReader {
  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
  ) {}

  async of(
    communityId: string,
    { after = '', limit = PAGE_SIZE }: PageQuery,
    regionOf: RegionOf,
  ): Promise<ConsoleVisitPage> {
    const { id } = await this.communities.requireIn(communityId, regionOf);
    return pageOf(await visitsOf(this.db, id, after, limit + 1), limit, visitKey, (visit) => visit);
  }
}
