import { Injectable } from '@nestjs/common';
import { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { engineerErrors } from './engineer.errors.js';
import { whereWorks } from './engineer-region.queries.js';

/** Which engineers somebody may look after whose region is limited. */
@Injectable()
export class EngineerRegionReader {
  constructor(private readonly db: Db) {}

  /** He works there; who works only elsewhere is not there at all. */
  async require(id: string, regionOf: RegionOf): Promise<void> {
    if (regionOf !== null) await this.whereWorks(id, regionOf);
  }

  /** He works nowhere else: what changes him is felt in his other communities too. */
  async requireWhole(id: string, regionOf: RegionOf): Promise<void> {
    if (regionOf !== null && (await this.whereWorks(id, regionOf)).outside) throw engineerErrors.worksElsewhere();
  }

  private async whereWorks(id: string, regionOf: string): Promise<{ outside: boolean }> {
    const works = await whereWorks(this.db, id, regionOf);
    if (!works) throw engineerErrors.unknown();
    return works;
  }
}
