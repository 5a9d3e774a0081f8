import { Injectable } from '@nestjs/common';
import { isLimited, type StaffRole } from '../../foundation/auth/permissions.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { DivisionNamesHook } from './division-names.hook.js';
import { divisionsOf, setDivisions } from './region.queries.js';
import { mayBeGiven, outermost } from './rules/region.js';
import type { StaffDivision } from './staff.dto.js';
import { staffErrors } from './staff.errors.js';

/** Within which divisions those of the staff work who look after a region. */
@Injectable()
export class RegionService {
  constructor(
    private readonly db: Db,
    private readonly names: DivisionNamesHook,
  ) {}

  /** In the transaction that makes him what he is. */
  async give(tx: Tx, accountId: string, role: StaffRole, divisions: string[] = []): Promise<void> {
    const refusal = mayBeGiven(isLimited([role]), divisions);
    if (refusal) throw staffErrors[refusal]();
    const region = outermost(divisions);
    const known = await this.names.of(region);
    if (region.some((code) => !known.has(code))) throw staffErrors.divisionUnknown();
    await setDivisions(tx, accountId, region);
  }

  /** The codes of his divisions; none: no region limits him. */
  async codes(accountId: string): Promise<string[]> {
    return (await divisionsOf(this.db, [accountId])).get(accountId) ?? [];
  }

  /** Those of many, by account. */
  async of(accountIds: string[]): Promise<Map<string, StaffDivision[]>> {
    const codes = await divisionsOf(this.db, accountIds);
    const names = await this.names.of([...codes.values()].flat());
    const named = (code: string) => ({ code, name: names.get(code) ?? code });
    return new Map([...codes].map(([id, each]) => [id, each.map(named)]));
  }
}
