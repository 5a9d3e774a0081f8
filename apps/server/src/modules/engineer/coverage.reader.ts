import { Injectable } from '@nestjs/common';
import { Db } from '../../foundation/database/db.js';
import { isTrue } from '../../foundation/database/truth.js';
import { PAGE_SIZE, pageOf, PageQuery } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import type { CoveragePage } from './coverage.dto.js';
import { type CoverageKey, coveragesOf } from './coverage.queries.js';

/** Who covers a community, since when, and who did until when. */
@Injectable()
export class CoverageReader {
  constructor(private readonly db: Db) {}

  async of(communityId: string, { after, limit = PAGE_SIZE }: PageQuery): Promise<CoveragePage> {
    const rows = await coveragesOf(this.db, communityId, coverageKeyOf(after), limit + 1);
    return pageOf(
      rows,
      limit,
      ({ live, id }) => `${live}.${id}`,
      ({ live: _live, isPrimary, ...row }) => ({ ...row, isPrimary: isTrue(isPrimary as 0 | 1 | null) }),
    );
  }
}

/** The place of a coverage in such a list, as `after` gives it back. */
export function coverageKeyOf(after = ''): CoverageKey | null {
  const [live, id] = after.split('.');
  return /^[01]$/.test(live) && isId(id) ? { live: Number(live), id } : null;
}
