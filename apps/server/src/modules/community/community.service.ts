import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Db, Tx } from '../../foundation/database/db.js';
import {
  communitiesById,
  communityById,
  communityInRegion,
  CommunityRow,
  heldCommunity,
  placesOf,
} from './community.queries.js';
import { communityErrors } from './community.errors.js';

/** Communities as the other modules see them. */
@Injectable()
export class CommunityService {
  constructor(private readonly db: Db) {}

  /** The community, or the one it was merged into. 404 when unknown. */
  async require(id: string): Promise<CommunityRow> {
    const found = await communityById(this.db, id);
    const community = found?.merged_into ? await communityById(this.db, found.merged_into) : found;
    if (!community) throw communityErrors.unknown();
    return community;
  }

  /** The same, for who looks after a region: what lies outside of it is not there. */
  async requireIn(id: string, regionOf: RegionOf): Promise<CommunityRow> {
    const { id: lasting } = await this.require(id);
    const community = await communityInRegion(this.db, lasting, regionOf);
    if (!community) throw communityErrors.unknown();
    return community;
  }

  /** The same, for a change that names the community: it cannot be merged away before the transaction ends. */
  async hold(tx: Tx, id: string): Promise<CommunityRow> {
    const community = await heldCommunity(tx, id);
    if (!community) throw communityErrors.unknown();
    return community.merged_into ? this.hold(tx, community.merged_into) : community;
  }

  /** Names by id; unknown ids are left out. */
  async names(ids: string[]): Promise<Map<string, string>> {
    const rows = await communitiesById(this.db, [...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  /** "省 市 区 街道" by id. */
  places(ids: string[]): Promise<Map<string, string>> {
    return placesOf(this.db, [...new Set(ids)]);
  }
}
