import { Injectable } from '@nestjs/common';
import { changesOf } from '../../foundation/audit/changes-of.js';
import { tell } from '../../foundation/audit/trail.js';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { visible } from '../../foundation/text/blank.js';
import { newId } from '../../foundation/ids/ids.js';
import {
  changesAfter,
  type CommunityFields,
  countIn,
  insertCommunity,
  isDivisionIn,
  keepChange,
  lockedCommunity,
  renamed,
  setHouseholds,
  type StoredCommunity,
  updateCommunity,
} from './community-writing.queries.js';
import type { CommunityChange, CommunityEdit, CommunityWish, CommunityWritten } from './community.dto.js';
import { COMMUNITY_FIELDS } from './community.fields.js';
import { communityErrors } from './community.errors.js';
import { placeOfRow } from './community.queries.js';
import { rowHash } from './import/chunk-plan.js';
import { mayBeWritten } from './rules/by-hand.js';
import { storedPoint } from './rules/datum.js';
import { placeOfCode } from './rules/division-code.js';

/** Who writes, and within which region. */
interface Writer {
  accountId: string;
  regionOf: RegionOf;
}

/** Communities that are written down by hand, one at a time. */
@Injectable()
export class CommunityWritingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  create(wish: CommunityWish, writer: Writer): Promise<CommunityWritten> {
    this.judge(wish);
    return this.db.transaction(async (tx) => {
      await this.requireDivision(tx, wish.division, writer.regionOf);
      const id = newId();
      const fields = this.fieldsOf(id, wish, null);
      await insertCommunity(tx, fields, `H${id}`);
      await countIn(tx, fields, 1);
      return this.written(tx, { before: null, wish, fields, version: 0 }, writer);
    });
  }

  /** 409 when it was changed since he looked, with what and by whom. */
  change(id: string, { version, ...wish }: CommunityEdit, writer: Writer): Promise<CommunityWritten> {
    this.judge(wish);
    return this.db.transaction(async (tx) => {
      const before = await lockedCommunity(tx, id, writer.regionOf);
      if (!before) throw communityErrors.unknown();
      if (before.merged_into) throw communityErrors.alreadyMerged();
      if (before.version !== version) throw await this.stale(tx, before, version);
      await this.requireDivision(tx, wish.division, writer.regionOf);
      const fields = this.fieldsOf(id, wish, before);
      await updateCommunity(tx, fields);
      if (before.district !== fields.district || before.street !== fields.street) {
        await countIn(tx, before, -1);
        await countIn(tx, fields, 1);
      }
      return this.written(tx, { before, wish, fields, version: version + 1 }, writer);
    });
  }

  private judge(wish: CommunityWish): void {
    const refusal = mayBeWritten(wish, businessDate(this.clock.now()));
    if (refusal) throw communityErrors[refusal]();
  }

  private async requireDivision(tx: Tx, code: string, regionOf: RegionOf): Promise<void> {
    if (!(await isDivisionIn(tx, code, regionOf))) throw communityErrors.divisionUnknown();
  }

  /** Without a position the known one stays. */
  private fieldsOf(id: string, wish: CommunityWish, before: StoredCommunity | null): CommunityFields {
    const { district, street } = placeOfCode(wish.division)!;
    const { lat, lng, datum = 'gcj02' } = wish;
    const point = lat === undefined || lng === undefined ? null : storedPoint({ lat, lng }, datum);
    const position = point
      ? { lat: point.lat.toFixed(6), lng: point.lng.toFixed(6) }
      : { lat: before?.lat ?? null, lng: before?.lng ?? null };
    const kept = { name: visible(wish.name), kind: wish.kind, district, street, ...position };
    return { id, ...kept, hash: rowHash(kept), now: this.clock.now() };
  }

  /** Names, households and what was changed, in the transaction. */
  private async written(
    tx: Tx,
    { before, wish, fields, version }: Writing,
    { accountId, regionOf }: Writer,
  ): Promise<CommunityWritten> {
    const { id } = fields;
    await renamed(tx, before, fields);
    if (wish.households !== undefined && wish.householdsAsOf !== undefined)
      await setHouseholds(tx, id, wish.householdsAsOf, wish.households);
    const after = await lockedCommunity(tx, id, regionOf);
    const [was, is] = [before && wordsOf(before), wordsOf(after!)];
    tell(COMMUNITY_FIELDS, was, is);
    const changes = changesOf(COMMUNITY_FIELDS, was, is) as CommunityChange[];
    await keepChange(tx, { communityId: id, version, accountId, at: fields.now, changes });
    return { id, version };
  }

  private async stale(tx: Tx, { id, version }: StoredCommunity, seen: number) {
    const rows = await changesAfter(tx, id, seen);
    const last = rows.at(-1);
    const changes = rows.flatMap((row) => JSON.parse(row.changes) as CommunityChange[]);
    return communityErrors.stale({ version, by: last?.by ?? null, at: last?.at.toISOString() ?? null, changes });
  }
}

interface Writing {
  before: StoredCommunity | null;
  wish: CommunityWish;
  fields: CommunityFields;
  version: number;
}

const wordsOf = (row: StoredCommunity) => ({
  name: row.name,
  kind: row.kind,
  place: placeOfRow(row),
  position: row.lat === null || row.lng === null ? null : `${row.lat}, ${row.lng}`,
  households: row.households === null ? null : `${row.households} 户（截至 ${row.as_of}）`,
});
