import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { isTrue } from '../../foundation/database/truth.js';
import { PAGE_SIZE, pageOf, PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { CommunityService } from '../community/community.service.js';
import { searchCommunities } from '../community/community-search.queries.js';
import { coverageKeyOf } from './coverage.reader.js';
import {
  DivisionCount,
  DivisionWish,
  EngineerCoveragePage,
  LineResult,
  LinesWish,
  MOST_AT_ONCE,
} from './engineer-coverage.dto.js';
import { communitiesThere, coveredBy, idsOfCodes, type Named, standingAmong } from './engineer-coverage.queries.js';
import { engineerErrors } from './engineer.errors.js';
import { COVERAGE_FIELDS } from './engineer.fields.js';
import { StaffingService } from './staffing.service.js';

/** Whose coverage it is, and within which region it is looked at. */
interface Whose {
  engineerId: string;
  regionOf: RegionOf;
}

/** What an engineer covers: read, and given to him many at a time. */
@Injectable()
export class EngineerCoverageService {
  constructor(
    private readonly db: Db,
    private readonly communities: CommunityService,
    private readonly staffing: StaffingService,
  ) {}

  async of(whose: Whose, { after, limit = PAGE_SIZE }: PageQuery): Promise<EngineerCoveragePage> {
    const rows = await coveredBy(this.db, whose, coverageKeyOf(after), limit + 1);
    const places = await this.communities.places(rows.map(({ communityId }) => communityId));
    return pageOf(
      rows,
      limit,
      ({ live, id }) => `${live}.${id}`,
      ({ live: _live, isPrimary, ...row }) => ({
        ...row,
        place: places.get(row.communityId) ?? '',
        isPrimary: isPrimary === 1,
      }),
    );
  }

  async count(whose: Whose, division: string): Promise<DivisionCount> {
    const there = await communitiesThere(this.db, { ...whose, division }, MOST_AT_ONCE + 1);
    const own = there.filter((each) => isTrue(each.own as 0 | 1)).length;
    return { communities: there.length, own, most: MOST_AT_ONCE };
  }

  /** All of a division that he does not cover yet. Gives how many. */
  async coverDivision(whose: Whose, { division, isPrimary }: DivisionWish): Promise<number> {
    const there = await communitiesThere(this.db, { ...whose, division }, MOST_AT_ONCE + 1);
    if (there.length > MOST_AT_ONCE) throw engineerErrors.divisionTooLarge();
    const missing = there.filter(({ own }) => own !== 1).map(({ id }) => id);
    await this.coverAll(whose.engineerId, missing, isPrimary);
    return missing.length;
  }

  /** Each line is the code of a community, or the whole name of exactly one. */
  async coverLines(whose: Whose, { lines, isPrimary }: LinesWish): Promise<LineResult[]> {
    const meant = await this.meant(
      whose,
      lines.map((line) => line.trim()),
    );
    const results: LineResult[] = [];
    const added = new Set<string>();
    for (const [n, line] of lines.entries()) {
      const found = meant[n];
      if (found.length !== 1) {
        results.push({ line, ...(await this.unclear(found)) });
        continue;
      }
      const [{ id, name, own }] = found;
      const result = own === 1 || added.has(id) ? 'already' : 'added';
      if (result === 'added') added.add(id);
      results.push({ line, result, about: name });
    }
    await this.coverAll(whose.engineerId, [...added], isPrimary);
    return results;
  }

  private async coverAll(engineerId: string, communityIds: string[], isPrimary: boolean): Promise<void> {
    await this.staffing.holdHired(engineerId);
    tell(COVERAGE_FIELDS, {}, {});
    for (const communityId of communityIds) await this.staffing.cover(engineerId, { communityId, isPrimary });
  }

  private async unclear(found: Named[]): Promise<Omit<LineResult, 'line'>> {
    if (found.length === 0) return { result: 'unknown', about: null };
    const places = await this.communities.places(found.map(({ id }) => id));
    return { result: 'several', about: found.map(({ id, code }) => `${code}（${places.get(id) ?? ''}）`).join('、') };
  }

  private async meant(whose: Whose, lines: string[]): Promise<Named[][]> {
    const byCode = await idsOfCodes(this.db, lines.filter(isCode));
    const ids: string[][] = [];
    // One search after the other: a hundred at once would take the pool from everybody else.
    for (const line of lines) ids.push(byCode.has(line) ? [byCode.get(line)!] : await this.called(line));
    const standing = await standingAmong(this.db, whose, [...new Set(ids.flat())].filter(isId));
    const known = new Map(standing.map((each) => [each.id, each]));
    return ids.map((each) => [...new Set(each)].flatMap((id) => known.get(id) ?? []));
  }

  private async called(name: string): Promise<string[]> {
    if (name === '') return [];
    const wish = { query: name, division: null, after: null, limit: 50 };
    const { items } = await searchCommunities(this.db.text, wish);
    return items.filter((each) => each.name === name).map(({ id }) => id);
  }
}

const isCode = (line: string) => /^[\w-]{1,32}$/.test(line);
