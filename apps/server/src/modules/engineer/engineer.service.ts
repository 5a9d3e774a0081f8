import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { marksFor } from '../../foundation/database/marks.js';
import { Page, pageOf } from '../../foundation/http/paging.js';
import { CommunityService } from '../community/community.service.js';
import { EngineerProfile, ServedCommunity } from './engineer.dto.js';
import { Engineer, EngineerShift, EngineerTimeOff } from './engineer.entity.js';
import { engineerErrors } from './engineer.errors.js';
import { candidatesFor, coverageOf, CoverageRow, profilesOf, Where } from './engineer.queries.js';

/** Engineers as the other modules see them. */
@Injectable()
export class EngineerService {
  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
    private readonly clock: Clock,
  ) {}

  profiles(ids: string[]): Promise<Map<string, EngineerProfile>> {
    return profilesOf(this.db, [...new Set(ids)], this.clock.now());
  }

  /** One profile. 404 when unknown. */
  async profile(id: string): Promise<EngineerProfile> {
    const found = (await this.profiles([id])).get(id);
    if (!found) throw engineerErrors.unknown();
    return found;
  }

  /** The profile of an engineer who works. 410 when he has left. */
  async activeProfile(id: string): Promise<EngineerProfile> {
    const profile = await this.profile(id);
    if (!profile.active) throw engineerErrors.gone();
    return profile;
  }

  /** For a change that names him: he cannot leave before the transaction ends. 410 when he has left. */
  async hold(tx: EntityManager, id: string): Promise<void> {
    const [row] = (await tx.query('SELECT state FROM engineer WHERE id = ? LOCK IN SHARE MODE', [id])) as {
      state: string;
    }[];
    if (row?.state !== 'active') throw engineerErrors.gone();
  }

  /** The engineer behind an account. */
  async ofAccount(accountId: string): Promise<Engineer> {
    const engineer = await this.db.repository(Engineer).findOneBy({ accountId });
    if (!engineer || engineer.state === 'left') throw engineerErrors.gone();
    return engineer;
  }

  async accountOf(id: string): Promise<string | null> {
    return (await this.db.repository(Engineer).findOneBy({ id }))?.accountId ?? null;
  }

  /** Who may serve a community at all, in the order of engineers. */
  candidates(community: Where, skill: string): Promise<string[]> {
    return candidatesFor(this.db, community, skill);
  }

  async covers(engineerId: string, communityId: string): Promise<boolean> {
    const row = await this.db.row(
      'SELECT 1 FROM engineer_coverage WHERE engineer_id = ? AND community_id = ? AND live = 1',
      [engineerId, communityId],
    );
    return row !== null;
  }

  /** Whether he covers the community, or is on call for its region. */
  async serves(engineerId: string, communityId: string): Promise<boolean> {
    if (await this.covers(engineerId, communityId)) return true;
    const engineer = await this.db.repository(Engineer).findOneBy({ id: engineerId });
    if (engineer?.onCallDivision == null) return false;
    const { province, city, district, street } = await this.communities.require(communityId);
    return ['', province, city, district, street].includes(engineer.onCallDivision);
  }

  /** Weekly hours; who has left has none. */
  async shifts(ids: string[]): Promise<EngineerShift[]> {
    return this.db.rows<EngineerShift>(
      `SELECT s.engineer_id AS engineerId, s.weekday, s.start_minute AS startMinute, s.end_minute AS endMinute
       FROM engineer_shift s JOIN engineer e ON e.id = s.engineer_id AND e.state = 'active'
       WHERE s.engineer_id IN (${marksFor(ids)})`,
      ids,
    );
  }

  async timeOff(
    ids: string[],
    from: Date,
    until: Date,
  ): Promise<Pick<EngineerTimeOff, 'engineerId' | 'startsAt' | 'endsAt'>[]> {
    return this.db.rows(
      `SELECT engineer_id AS engineerId, starts_at AS startsAt, ends_at AS endsAt
       FROM engineer_time_off WHERE engineer_id IN (${marksFor(ids)}) AND ends_at > ? AND starts_at < ?`,
      [...ids, from, until],
    );
  }

  async coverageCount(engineerId: string): Promise<number> {
    const row = await this.db.row<{ n: string }>(
      'SELECT COUNT(*) AS n FROM engineer_coverage WHERE engineer_id = ? AND live = 1',
      [engineerId],
    );
    return Number(row?.n ?? 0);
  }

  /** Communities an engineer covers; `after` is a community id. */
  async communitiesOf(engineerId: string, after = '0', limit = 20): Promise<Page<ServedCommunity>> {
    const rows = await coverageOf(this.db, engineerId, after, limit + 1);
    const places = await this.communities.places(rows.map((row) => row.community_id));
    const view = (row: CoverageRow): ServedCommunity => ({
      id: row.community_id,
      name: row.name,
      place: places.get(row.community_id) ?? '',
      isPrimary: row.is_primary === 1,
      residents: Number(row.residents),
      since: row.since,
    });
    return pageOf(rows, limit, (last) => last.community_id, view);
  }
}
