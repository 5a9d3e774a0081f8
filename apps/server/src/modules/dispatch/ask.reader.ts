import { Injectable } from '@nestjs/common';
import type { Tx } from '../../foundation/database/db.js';
import type { ServiceTerms } from '../catalog/catalog.entity.js';
import { CatalogService } from '../catalog/catalog.service.js';
import type { CommunityRow } from '../community/community.queries.js';
import { CommunityService } from '../community/community.service.js';
import { Spot, spotOf } from '../schedule/rules/travel.js';
import type { BookingMode } from './dispatch.dto.js';

/** What a resident asks for: a service in a community, from one engineer or from the best. */
export interface Ask {
  residentId: string | null;
  item: ServiceTerms;
  community: CommunityRow;
  spot: Spot;
  mode: BookingMode;
  engineerId: string | null;
  /** Who has it now: he can go on with it, whatever he covers by now. */
  holderId?: string | null;
}

interface Wish {
  serviceItemId: string;
  communityId: string;
  mode: BookingMode;
  engineerId?: string;
}

/** A booking that stands, as far as it says who may come and what was agreed. */
export interface Standing {
  id: string;
  residentId: string;
  serviceItemId: string;
  /** Null in rows of a version before, as the rest of what was agreed. */
  serviceName: string | null;
  serviceMinutes: number | null;
  serviceSkill: string | null;
  listPriceFen: number | null;
  warrantyPriceFen: number | null;
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

  /**
   * The engineer who has the booking now is preferred when it moves. What was agreed decides, not today's catalogue.
   * `wished`: whether another one will do now, none: as it was booked.
   */
  async of(standing: Standing, wished = standing.mode): Promise<Ask> {
    const item = await this.terms(standing);
    const community = await this.communities.require(standing.communityId);
    const engineerId = standing.engineerId ?? standing.preferredEngineerId ?? undefined;
    // In the queue nobody has it: the one who was asked for may have left.
    const mode = standing.engineerId ? wished : 'prefer';
    const ask = askOf(standing.residentId, item, community, { mode, engineerId });
    return { ...ask, holderId: standing.engineerId };
  }

  /** The same service once more, as it was agreed; its engineer first, if he may come as anybody may. */
  async onceMore(standing: Standing): Promise<Ask> {
    return this.repeated(standing, await this.communities.require(standing.communityId));
  }

  /** The same, for a booking that is about to be written. The community stays until the transaction ends. */
  async again(tx: Tx, standing: Standing): Promise<Ask> {
    return this.repeated(standing, await this.communities.hold(tx, standing.communityId));
  }

  private async repeated({ residentId, engineerId, ...old }: Standing, community: CommunityRow): Promise<Ask> {
    const item = await this.terms(old);
    return askOf(residentId, item, community, { mode: 'prefer', engineerId: engineerId ?? undefined });
  }

  private async terms(standing: Omit<Standing, 'residentId' | 'engineerId'>): Promise<ServiceTerms> {
    const { serviceItemId: id, serviceName: name, serviceMinutes, serviceSkill, ...prices } = standing;
    if (name === null) return this.catalog.find(id);
    return {
      id,
      name,
      durationMinutes: serviceMinutes!,
      skill: serviceSkill!,
      priceFen: prices.listPriceFen!,
      warrantyPriceFen: prices.warrantyPriceFen!,
    };
  }
}

function askOf(
  residentId: string | null,
  item: ServiceTerms,
  community: CommunityRow,
  { mode, engineerId = null }: { mode: BookingMode; engineerId?: string | null },
): Ask {
  return { residentId, item, community, spot: spotOf(community), mode, engineerId };
}
