import { Injectable } from '@nestjs/common';
import { RegionOf } from '../../foundation/auth/audience.js';
import { Db } from '../../foundation/database/db.js';
import { engineerErrors } from './engineer.errors.js';
import { whereWorks } from './engineer-region.queries.js';
import { HangingHook } from './hanging.hook.js';
import { lockEngineer } from './staffing.queries.js';

/** Which engineers somebody may look after whose region is limited. */
@Injectable()
export class EngineerRegionReader {
  constructor(
    private readonly db: Db,
    private readonly hanging: HangingHook,
  ) {}

  /** He works there; who works only elsewhere is not there at all. */
  async require(id: string, regionOf: RegionOf): Promise<void> {
    if (regionOf !== null) await this.whereWorks(id, regionOf);
  }

  /** The same for who changes him: it stays true until the running transaction ends. */
  async hold(id: string, regionOf: RegionOf): Promise<void> {
    if (regionOf !== null) await this.whereWorksHeld(id, regionOf);
  }

  /** He works nowhere else, and has nothing to do there: what changes him would be felt in his other communities too. Holds him. */
  async requireWhole(id: string, regionOf: RegionOf): Promise<void> {
    if (regionOf === null) return;
    const { outside } = await this.whereWorksHeld(id, regionOf);
    if (outside || (await this.hanging.hangs({ engineerId: id, outsideOf: regionOf })))
      throw engineerErrors.worksElsewhere();
  }

  private async whereWorksHeld(id: string, regionOf: string): Promise<{ outside: boolean }> {
    await this.db.transaction((tx) => lockEngineer(tx, id));
    return this.whereWorks(id, regionOf);
  }

  private async whereWorks(id: string, regionOf: string): Promise<{ outside: boolean }> {
    const works = await whereWorks(this.db, id, regionOf);
    if (!works) throw engineerErrors.unknown();
    return works;
  }
}
