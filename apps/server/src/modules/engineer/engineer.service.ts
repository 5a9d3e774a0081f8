import { Injectable } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { Page, PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { CommunityService } from '../community/community.service.js';
import { namesMeant } from '../community/rules/wordings.js';
import type { PhotoView } from '../photo/photo.dto.js';
import { EngineerCardReader } from './engineer-card.reader.js';
import { EngineerProfile, ServedCommunity, ServedQuery, TimeOffView } from './engineer.dto.js';
import { Engineer, EngineerShift } from './engineer.entity.js';
import { engineerErrors } from './engineer.errors.js';
import {
  Away,
  candidatesFor,
  coverageCount,
  coverageOf,
  CoverageRow,
  CoverageWish,
  coversCommunity,
  holdEngineer,
  shiftsOf,
  timeOffAfter,
  timeOffOf,
  timeOffView,
  Where,
} from './engineer.queries.js';

/** How many residents of these communities an engineer is the butler of, by community; those without are left out. */
type CountResidents = (engineerId: string, communityIds: string[]) => Promise<Map<string, number>>;

/** Engineers as the other modules see them. */
@Injectable()
export class EngineerService {
  private countResidents: CountResidents = async () => new Map();

  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
    private readonly cards: EngineerCardReader,
  ) {}

  /** A later module says here how many residents an engineer has. */
  residentsAreCounted(count: CountResidents): void {
    this.countResidents = count;
  }

  /** Profiles by id, whatever has become of them: what somebody did stays readable. */
  profiles(ids: string[]): Promise<Map<string, EngineerProfile>> {
    return this.cards.profiles(ids);
  }

  /** One profile. 404 when unknown. */
  async profile(id: string): Promise<EngineerProfile> {
    const found = (await this.profiles([id])).get(id);
    if (!found) throw engineerErrors.unknown();
    return found;
  }

  /** The profile of one who has accepted his invitation, though he may have left; before that he is there for operators only. */
  async publicProfile(id: string): Promise<EngineerProfile> {
    if (!(await this.accountOf(id))) throw engineerErrors.unknown();
    return this.profile(id);
  }

  /** The profile of an engineer who works. 410 when he has left, or has not begun. */
  async activeProfile(id: string): Promise<EngineerProfile> {
    const profile = await this.profile(id);
    if (!profile.active) throw engineerErrors.gone();
    return profile;
  }

  /** Certificates that everybody may see. */
  certificates(id: string): Promise<PhotoView[]> {
    return this.cards.certificates(id);
  }

  /** For a change that names him: he cannot leave before the transaction ends. 410 when he has left. */
  async hold(tx: Tx, id: string): Promise<void> {
    if ((await holdEngineer(tx, id)) !== 'active') throw engineerErrors.gone();
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

  /** Who may serve a community at all, the first in the order of engineers; `named` too, whatever his place in it. */
  candidates(community: Where, skill: string, named: string | null): Promise<string[]> {
    return candidatesFor(this.db, community, skill, named);
  }

  covers(engineerId: string, communityId: string): Promise<boolean> {
    return coversCommunity(this.db, engineerId, communityId);
  }

  /** Whether he covers the community, or is on call for its region. */
  async serves(engineerId: string, communityId: string): Promise<boolean> {
    if (await this.covers(engineerId, communityId)) return true;
    const engineer = await this.db.repository(Engineer).findOneBy({ id: engineerId });
    if (engineer?.onCallDivision == null) return false;
    const { province, city, district, street } = await this.communities.require(communityId);
    return ['', province, city, district, street].includes(engineer.onCallDivision);
  }

  /** Weekly hours; who does not work has none. */
  shifts(ids: string[]): Promise<EngineerShift[]> {
    return shiftsOf(this.db, ids);
  }

  timeOff(ids: string[], from: Date, until: Date): Promise<Away[]> {
    return timeOffOf(this.db, ids, from, until);
  }

  /** His own time off that runs or is to come, the next first. */
  async timeOffAhead(engineerId: string, now: Date, rows: number): Promise<TimeOffView[]> {
    return (await timeOffAfter(this.db, engineerId, { now, rows })).map(timeOffView);
  }

  coverageCount(engineerId: string): Promise<number> {
    return coverageCount(this.db, engineerId);
  }

  /** Communities an engineer covers, of such a name if one is asked for; `after` is a community id. */
  async communitiesOf(
    engineerId: string,
    { after, limit = PAGE_SIZE, query = '' }: ServedQuery = {},
  ): Promise<Page<ServedCommunity>> {
    const rows = await this.covered(engineerId, query, { after: isId(after) ? after : '0', limit: limit + 1 });
    const ids = rows.map((row) => row.community_id);
    const [places, residents] = await Promise.all([this.communities.places(ids), this.countResidents(engineerId, ids)]);
    const view = (row: CoverageRow): ServedCommunity => ({
      id: row.community_id,
      name: row.name,
      place: places.get(row.community_id) ?? '',
      isPrimary: row.is_primary === 1,
      residents: residents.get(row.community_id) ?? 0,
      since: row.since,
    });
    return pageOf(rows, limit, (last) => last.community_id, view);
  }

  /** By the first meaning of the query that one of their names has. */
  private async covered(engineerId: string, query: string, wish: CoverageWish): Promise<CoverageRow[]> {
    if (query.trim() === '') return coverageOf(this.db, engineerId, wish);
    for (const named of namesMeant(query)) {
      const rows = await coverageOf(this.db, engineerId, { ...wish, named });
      if (rows.length > 0) return rows;
    }
    return [];
  }
}
