import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { AllocatorService } from '../schedule/allocator.service.js';
import { mayAnnounce } from './rules/may-announce.js';
import { NewVisit } from './visit.dto.js';
import { visitErrors } from './visit.errors.js';
import { VisitsService } from './visits.service.js';

/** The engineer says that he comes. */
@Injectable()
export class AnnounceService {
  constructor(
    private readonly db: Db,
    private readonly visits: VisitsService,
    private readonly communities: CommunityService,
    private readonly engineers: EngineerService,
    private readonly allocator: AllocatorService,
    private readonly clock: Clock,
  ) {}

  /** Gives the visit's id. Saying it again changes nothing; another part of the day replaces the old. */
  async announce(engineerId: string, wish: NewVisit): Promise<string> {
    return this.db.transaction(async (tx) => {
      const community = await this.communities.hold(tx, wish.communityId);
      await this.engineers.hold(tx, engineerId);
      const day = await this.allocator.lockedDay(tx, { engineerId, date: wish.day });
      const now = this.clock.now();
      const plan = { day: wish.day, part: wish.part ?? null };
      const covers = await this.engineers.covers(engineerId, community.id);
      const refusal = mayAnnounce(plan, covers, day, { at: now.getTime(), today: businessDate(now) });
      if (refusal) throw visitErrors[refusal]();
      const edit = this.visits.edit(tx);
      const id = await edit.announce({ engineerId, communityId: community.id, day: wish.day }, plan.part);
      await edit.done();
      return id;
    });
  }
}
