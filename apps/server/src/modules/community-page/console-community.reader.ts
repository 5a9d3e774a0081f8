import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, pageBothWays, readFrom } from '../../foundation/http/paging.js';
import { communityErrors } from '../community/community.errors.js';
import { searchCommunities } from '../community/community-search.queries.js';
import {
  type CommunityDetailJson,
  type CommunityJson,
  communityDetail,
  shownCommunities,
} from './console-community-detail.queries.js';
import { divisionsOf, type Listed, listedIds, type Wanted, wantedAmong } from './console-community-list.queries.js';
import type {
  ConsoleCommunity,
  ConsoleCommunityDetail,
  ConsoleCommunityPage,
  ConsoleCommunityQuery,
} from './console-community.dto.js';
import { communityDetailView, communityView } from './console-community.view.js';
import { listCursorFrom, listCursorText } from './rules/list-cursor.js';
import { rangesOf } from './rules/ranges.js';

/** Communities as the console lists and shows them. */
@Injectable()
export class ConsoleCommunityReader {
  constructor(private readonly db: Db) {}

  /** Those that lie in the region and are such as are asked for, in pages that go on both ways; by name, forward. */
  async listed(query: ConsoleCommunityQuery, regionOf: RegionOf): Promise<ConsoleCommunityPage> {
    const { division, kind, engineers, residents } = query;
    const ranges = rangesOf(division, regionOf === null ? null : await divisionsOf(this.db, regionOf));
    const byResidents = query.order === 'residents' && residents !== 'none';
    const order = byResidents ? 'residents' : 'place';
    const wanted: Wanted = { ranges, kind, engineers, residents, order, regionOf };
    if (ranges.length === 0) return { items: [], next: null, prev: null };
    return query.name?.trim() ? this.named(query.name, query, wanted) : this.ordered(query, wanted);
  }

  async one(id: string, regionOf: RegionOf): Promise<ConsoleCommunityDetail> {
    const row: CommunityDetailJson | null = await communityDetail(this.db, id, regionOf);
    if (!row) throw communityErrors.unknown();
    return communityDetailView(row);
  }

  private async ordered({ after, before, limit = PAGE_SIZE }: ConsoleCommunityQuery, wanted: Wanted) {
    const { order } = wanted;
    const way = readFrom(listCursorFrom(after, order), listCursorFrom(before, order));
    const found = await listedIds(this.db, wanted, { ...way, rows: limit + 1 });
    const page = pageBothWays(found, limit, way, (row: Listed) => listCursorText({ order, ...row }));
    const ids = page.items.map(({ id }) => id);
    return { ...page, items: await this.shown(ids, wanted.regionOf) };
  }

  private async named(query: string, { after, limit = PAGE_SIZE }: ConsoleCommunityQuery, wanted: Wanted) {
    const divisions = wanted.ranges.filter((code) => code !== '');
    const isAny = !wanted.kind && !wanted.engineers && !wanted.residents && !wanted.regionOf;
    const { items, next } = await searchCommunities(this.db.text, {
      query,
      division: divisions.length === 1 ? divisions[0] : null,
      divisions,
      keep: isAny ? undefined : (ids) => wantedAmong(this.db, wanted, ids),
      after: after ?? null,
      limit,
    });
    const ids = items.map(({ id }) => id);
    return { items: await this.shown(ids, wanted.regionOf), next, prev: null };
  }

  private async shown(ids: string[], regionOf: RegionOf): Promise<ConsoleCommunity[]> {
    const rows: Map<string, CommunityJson> = await shownCommunities(this.db, ids, regionOf);
    return ids.flatMap((id) => rows.get(id) ?? []).map(communityView);
  }
}
