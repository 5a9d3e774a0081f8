import { Injectable } from '@nestjs/common';
import type { Tx } from '../../foundation/database/db.js';
import { CatalogService } from '../catalog/catalog.service.js';
import { CommunityService } from '../community/community.service.js';
import { Booking, BookingMode } from './booking.entity.js';
import { Ask } from './offers.service.js';

/** Turns what a client sends, or a stored booking, into an ask. */
@Injectable()
export class Asks {
  constructor(
    private readonly catalog: CatalogService,
    private readonly communities: CommunityService,
  ) {}

  async from(
    residentId: string | null,
    wish: { serviceItemId: string; communityId: string; mode: BookingMode; engineerId?: string },
  ): Promise<Ask> {
    const item = await this.catalog.require(wish.serviceItemId);
    const community = await this.communities.require(wish.communityId);
    return { residentId, item, communityId: community.id, mode: wish.mode, engineerId: wish.engineerId ?? null };
  }

  /** The same, for a booking that is about to be written: the community stays until the transaction ends. */
  async held(tx: Tx, residentId: string, wish: Parameters<Asks['from']>[1]): Promise<Ask> {
    const community = await this.communities.hold(tx, wish.communityId);
    return this.from(residentId, { ...wish, communityId: community.id });
  }

  /** The engineer who has the booking now is preferred when it moves. */
  async ofBooking(booking: Booking): Promise<Ask> {
    const item = await this.catalog.find(booking.serviceItemId);
    const engineerId = booking.engineerId ?? booking.preferredEngineerId;
    // In the queue nobody has it: the one who was asked for may have left.
    const mode = booking.engineerId ? booking.mode : 'prefer';
    return { residentId: booking.residentId, item, communityId: booking.communityId, mode, engineerId };
  }
}
