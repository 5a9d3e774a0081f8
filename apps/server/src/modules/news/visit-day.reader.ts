import { Injectable } from '@nestjs/common';
import { Clock } from '../../foundation/clock/clock.js';
import { endOfDay } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { BindReader } from '../binding/bind.reader.js';
import { CommunityService } from '../community/community.service.js';
import { saidName } from '../community/rules/said-name.js';
import { NoticesService } from '../notification/notices.service.js';
import { comingOn } from '../visit/visit.queries.js';
import type { VisitWords } from './rules/visit-text.js';
import { lockCommunityDay } from './visit-news.queries.js';

/** A community's day as it is now, and how far its notices got. */
export interface VisitDay {
  eventId: string;
  communityId: string;
  day: string;
  mergeKey: string;
  words: VisitWords;
  visitIds: string[];
  /** Somebody was told of the day already. */
  told: boolean;
  /** An announcement of the day that nobody has got yet. */
  unseen: string | null;
}

/** The subject of what a community hears of a day. */
export const visitKey = (communityId: string, day: string) => `visit:${communityId}:${day}`;

/** Reads what there is to tell of a community's day. Facts may come late or twice: what counts is how things are now. */
@Injectable()
export class VisitDayReader {
  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
    private readonly bindings: BindReader,
    private readonly notices: NoticesService,
    private readonly clock: Clock,
  ) {}

  /** Locks the community's day, so that two facts of it are told one after the other. Null when the day is over. */
  async open(tx: Tx, eventId: string, visit: { communityId: string; day: string }): Promise<VisitDay | null> {
    const { day } = visit;
    if (this.clock.now() >= endOfDay(day)) return null;
    const { id: communityId, name } = await this.communities.require(visit.communityId);
    const communityName = saidName(name);
    await lockCommunityDay(tx, communityId, day);
    const mergeKey = visitKey(communityId, day);
    const coming = await comingOn(this.db, communityId, day);
    const boundResidents = await this.bindings.boundIn(communityId);
    return {
      eventId,
      communityId,
      day,
      mergeKey,
      words: { communityName, day, coming, boundResidents },
      visitIds: coming.map(({ id }) => id),
      ...(await this.notices.progress(tx, mergeKey, 'visitAnnounced')),
    };
  }
}
