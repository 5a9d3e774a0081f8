import { Injectable } from '@nestjs/common';
import type { Tx } from '../../foundation/database/db.js';
import { AftercareService } from '../booking/aftercare.service.js';
import { CommunityService } from '../community/community.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { NewComplaint } from './complaint.dto.js';
import { complaintErrors } from './complaint.errors.js';

export interface Target {
  bookingId: string | null;
  communityId: string;
  engineerId: string | null;
}

/** What a complaint is about: an own booking, or a community the resident belongs to. */
@Injectable()
export class TargetReader {
  constructor(
    private readonly aftercare: AftercareService,
    private readonly communities: CommunityService,
    private readonly residents: ResidentService,
  ) {}

  /** The booking stays locked: two complaints about it come one after the other. */
  async hold(tx: Tx, residentId: string, wish: NewComplaint): Promise<Target> {
    if (wish.bookingId) {
      const { communityId, engineerId } = await this.aftercare.hold(tx, residentId, wish.bookingId);
      return { bookingId: wish.bookingId, communityId, engineerId };
    }
    if (!wish.communityId) throw complaintErrors.targetNeeded();
    const { id } = await this.communities.hold(tx, wish.communityId);
    if (!(await this.residents.isMember(residentId, id))) throw complaintErrors.notMember();
    return { bookingId: null, communityId: id, engineerId: null };
  }
}
