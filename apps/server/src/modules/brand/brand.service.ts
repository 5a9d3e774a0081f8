import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db } from '../../foundation/database/db.js';
import { BRAND_FIELDS } from './brand.fields.js';
import { BrandView, BrandWish, ConsoleBrand } from './brand.dto.js';
import { Brand } from './brand.entity.js';
import { brandErrors } from './brand.errors.js';
import { newestBrand } from './brand.queries.js';

/** Who the company is and how it is reached. */
@Injectable()
export class BrandService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async shown(): Promise<BrandView> {
    return partsOf(await newestBrand(this.db));
  }

  async console(): Promise<ConsoleBrand> {
    const brand = await newestBrand(this.db);
    return {
      ...partsOf(brand),
      version: brand?.version ?? 0,
      changedBy: brand?.changedByName ?? null,
      changedAt: brand?.changedAt.toISOString() ?? null,
    };
  }

  /** 409 when somebody has changed it since he looked: the key of the next version decides. */
  async change({ version, ...wish }: BrandWish, operatorId: string): Promise<void> {
    const brand = { ...partsOf(wish), version: version + 1, changedBy: operatorId, changedAt: this.clock.now() };
    await this.db.transaction(async (tx) => {
      const before = await newestBrand(this.db);
      if ((before?.version ?? 0) !== version) throw brandErrors.stale();
      await tx.insert(Brand, brand).catch((error: unknown) => {
        throw isDuplicate(error) ? brandErrors.stale() : error;
      });
      tell(BRAND_FIELDS, partsOf(before), brand);
    });
  }
}

/** What of it everybody may know. */
const partsOf = (of: Partial<BrandView> | null): BrandView => ({
  company: of?.company ?? null,
  registrationNo: of?.registrationNo ?? null,
  address: of?.address ?? null,
  hotline: of?.hotline ?? null,
  hotlineHours: of?.hotlineHours ?? null,
  deskLink: of?.deskLink ?? null,
  deskCorpId: of?.deskCorpId ?? null,
});
