import { Injectable } from '@nestjs/common';
import type { Tx } from '../../foundation/database/db.js';
import { ServiceItem } from '../catalog/catalog.entity.js';
import { CatalogService } from '../catalog/catalog.service.js';
import type { CommunityRow } from '../community/community.queries.js';
import { CommunityService } from '../community/community.service.js';
import { Spot, spotOf } from '../schedule/rules/travel.js';
import type { BookingMode } from './dispatch.dto.js';

/** What a resident asks for: a service in a community, from one engineer or from the best. */
export interface Ask {
  residentId: string | null;
  item: ServiceItem;
  community: CommunityRow;
  spot: Spot;
  mode: BookingMode;
  engineerId: string | null;
}

interface Wish {
  serviceItemId: string;
  communityId: string;
  mode: BookingMode;
  engineerId?: string;
}

/** A booking that stands, as far as it says who may come. */
export interface Standing {
  id: string;
  residentId: string;
  serviceItemId: string;
  communityId: string;
  mode: BookingMode;
  engineerId: string | null;
  preferredEngineerId: string | null;
  startAt: Date;
}

/** Turns what a client sends, or a stored booking, into an ask. */
@Injectable()
export class AskReader {
  constructor(
    private readonly catalog: CatalogService,
    private readonly communities: CommunityService,
  ) {}

  async from(residentId: string | null, wish: Wish): Promise<Ask> {
    const item = await this.catalog.require(wish.serviceItemId);
    return askOf(residentId, item, await this.communities.require(wish.communityId), wish);
  }

  /** The same, for a booking that is about to be written: the community stays until the transaction ends. */
  async held(tx: Tx, residentId: string, wish: Wish): Promise<Ask> {
    const community = await this.communities.hold(tx, wish.communityId);
    return askOf(residentId, await this.catalog.require(wish.serviceItemId), community, wish);
  }

  /** The engineer who has the booking now is preferred when it moves. */
  async of(standing: Standing): Promise<Ask> {
    const item = await this.catalog.find(standing.serviceItemId);
    const community = await this.communities.require(standing.communityId);
    const engineerId = standing.engineerId ?? standing.preferredEngineerId ?? undefined;
    // In the queue nobody has it: the one who was asked for may have left.
    const mode = standing.engineerId ? standing.mode : 'prefer';
    return askOf(standing.residentId, item, community, { mode, engineerId });
  }
}

function askOf(
  residentId: string | null,
  item: ServiceItem,
  community: CommunityRow,
  { mode, engineerId = null }: { mode: BookingMode; engineerId?: string | null },
): Ask {
  return { residentId, item, community, spot: spotOf(community), mode, engineerId };
}
