import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { CommunityService } from '../community/community.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { keepAlert, setLevel } from './level.queries.js';
import { LevelView } from './notification.dto.js';
import { NoticeLevel, NextVisitAlert } from './notification.entity.js';
import { notificationErrors } from './notification.errors.js';
import type { Level } from './rules/hears.js';

const DEFAULT: Level = 'visits';

/** What a resident wants to hear of each of his communities. It counts when a notice is told, not when it was made. */
@Injectable()
export class LevelsService {
  constructor(
    private readonly db: Db,
    private readonly residents: ResidentService,
    private readonly communities: CommunityService,
    private readonly clock: Clock,
  ) {}

  async list(residentId: string): Promise<LevelView[]> {
    const ids = (await this.residents.residencies(residentId)).map(({ communityId }) => communityId);
    const [names, levels, alerts] = await Promise.all([
      this.communities.names(ids),
      this.db.repository(NoticeLevel).findBy({ residentId }),
      this.db.repository(NextVisitAlert).findBy({ residentId }),
    ]);
    return ids.map((communityId) => ({
      communityId,
      communityName: names.get(communityId) ?? '',
      level: levels.find((row) => row.communityId === communityId)?.level ?? DEFAULT,
      nextVisitAlert: alerts.some((row) => row.communityId === communityId && row.noticeId === null),
    }));
  }

  /** Who turns a community off wants no word of its next visit either. */
  async set(residentId: string, wish: { communityId: string; level: Level }): Promise<void> {
    const communityId = await this.member(residentId, wish.communityId);
    await this.db.transaction(async (tx) => {
      await this.residents.lock(tx, residentId);
      await setLevel(tx, { residentId, communityId }, wish.level, this.clock.now());
      if (wish.level === 'mute') await tx.repository(NextVisitAlert).delete({ residentId, communityId });
    });
  }

  /** "Tell me when the engineer comes next." */
  async setAlert(residentId: string, id: string): Promise<void> {
    const communityId = await this.member(residentId, id);
    await this.db.transaction(async (tx) => {
      // Before he is asked what he hears: turning the community off deletes alerts, and none may come after that.
      await this.residents.lock(tx, residentId);
      const level = await tx.repository(NoticeLevel).findOneBy({ residentId, communityId });
      if (level?.level === 'mute') throw notificationErrors.muted();
      await keepAlert(tx, { residentId, communityId }, this.clock.now());
    });
  }

  async removeAlert(residentId: string, communityId: string): Promise<void> {
    await this.db.transaction((tx) => tx.repository(NextVisitAlert).delete({ residentId, communityId }));
  }

  private async member(residentId: string, id: string): Promise<string> {
    const { id: communityId } = await this.communities.require(id);
    if (!(await this.residents.isMember(residentId, communityId))) throw notificationErrors.notMember();
    return communityId;
  }
}
