import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Clock } from '../../foundation/clock/clock.js';
import { addDays, businessDate, instantOf, weekdayOf } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { isTrue } from '../../foundation/database/truth.js';
import { PAGE_SIZE, pageBothWays, readFrom } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import { divisionNames } from '../community/community.queries.js';
import {
  ConsoleEngineer,
  ConsoleEngineerDetail,
  ConsoleEngineerPage,
  ConsoleEngineerQuery,
  VerificationView,
} from './console-engineer.dto.js';
import { ConsoleEngineerJson, hiredEngineer, listedEngineers } from './console-engineer.queries.js';
import { EngineerCardReader } from './engineer-card.reader.js';
import type { EngineerCard } from './engineer.dto.js';
import { EngineerPhotosService } from './engineer-photos.service.js';
import { engineerErrors } from './engineer.errors.js';
import { profilesOf, weeklyShifts } from './engineer.queries.js';
import { type Booked, HangingHook } from './hanging.hook.js';
import { whatMisses } from './rules/what-misses.js';
import { WorkPhoneService } from './work-phone.service.js';

/** Engineers as operators see them: those who are not public too, and what still misses. */
@Injectable()
export class ConsoleEngineerReader {
  constructor(
    private readonly db: Db,
    private readonly cards: EngineerCardReader,
    private readonly phones: WorkPhoneService,
    private readonly hanging: HangingHook,
    private readonly pictures: EngineerPhotosService,
    private readonly clock: Clock,
  ) {}

  /** Those who work in the region and are such as are asked for, in pages that go on both ways. */
  async listed(
    { after, before, limit = PAGE_SIZE, name, ...wanted }: ConsoleEngineerQuery,
    regionOf: RegionOf,
  ): Promise<ConsoleEngineerPage> {
    const way = readFrom(isId(after) ? after : null, isId(before) ? before : null);
    const asked = { ...wanted, name: name?.trim(), regionOf };
    const found = await listedEngineers(this.db, asked, { ...way, rows: limit + 1 }, this.clock.now());
    const page = pageBothWays(found, limit, way, ({ id }) => id);
    return { ...page, items: await this.views(page.items) };
  }

  async one(id: string, regionOf: RegionOf): Promise<ConsoleEngineer> {
    const row = await hiredEngineer(this.db, id, regionOf, this.clock.now());
    if (!row) throw engineerErrors.unknown();
    return (await this.views([row]))[0];
  }

  /** One with everything that is said of him. */
  async detail(id: string, regionOf: RegionOf): Promise<ConsoleEngineerDetail> {
    const view = await this.one(id, regionOf);
    const [[{ about, startedOn }], shifts, pictures] = await Promise.all([
      profilesOf(this.db, [id]),
      weeklyShifts(this.db, id),
      this.pictures.own(id),
    ]);
    const { portrait, nextPortrait, certificates } = pictures;
    return { ...view, about, startedOn, shifts, portrait, nextPortrait, certificates };
  }

  private async views(rows: ConsoleEngineerJson[]): Promise<ConsoleEngineer[]> {
    const ids = rows.map(({ id }) => id);
    const today = businessDate(this.clock.now());
    const monday = addDays(today, 1 - weekdayOf(today));
    const [cards, phones, booked, places] = await Promise.all([
      this.cards.cards(rows),
      this.phones.of(ids),
      this.hanging.booked(ids, instantOf(monday), instantOf(addDays(monday, 7))),
      divisionNames(this.db, [...new Set(rows.flatMap(({ onCall }) => onCall || []))]),
    ]);
    return rows.map((row) => ({
      ...this.view(row, cards.get(row.id)!, phones.get(row.id) ?? null),
      onCall: row.onCall === null ? null : { code: row.onCall, place: places.get(row.onCall) ?? '' },
      load: loadOf(row, booked.get(row.id)),
    }));
  }

  private view(
    row: ConsoleEngineerJson,
    { name, title, employeeNo, skills, photoUrl, verified }: EngineerCard,
    phone: string | null,
  ): Omit<ConsoleEngineer, 'onCall' | 'load'> {
    const { id, state } = row;
    const invitedUntil = state === 'hired' && row.invitedUntil !== null ? secondsOf(row.invitedUntil) : null;
    const facts = {
      accepted: state !== 'hired',
      invitedUntil,
      hasCommunity: row.communities > 0 || row.onCall !== null,
      hasSkills: skills.length > 0,
      hasShifts: row.shifts > 0,
      hasPhone: phone !== null,
      hasPortrait: photoUrl !== null,
      verified,
    };
    return {
      id,
      name,
      title,
      employeeNo,
      skills,
      state,
      invitedUntil: invitedUntil?.toISOString() ?? null,
      verification: verificationOf(row),
      photoUrl,
      phone,
      // Who has left lacks nothing any more.
      missing: state === 'left' ? [] : whatMisses(facts, this.clock.now()),
      communities: row.communities,
      nextTimeOff: row.nextTimeOff && {
        startsAt: secondsOf(row.nextTimeOff.startsAt).toISOString(),
        endsAt: secondsOf(row.nextTimeOff.endsAt).toISOString(),
      },
      demo: isTrue(row.demo),
    };
  }
}

const loadOf = ({ shiftMinutes }: ConsoleEngineerJson, booked: Booked | undefined) => ({
  bookings: booked?.bookings ?? 0,
  bookedMinutes: booked?.minutes ?? 0,
  shiftMinutes,
});

const secondsOf = (seconds: number) => new Date(seconds * 1000);

function verificationOf({ document, verifiedBy, verifiedAt }: ConsoleEngineerJson): VerificationView | null {
  if (document === null || verifiedAt === null) return null;
  return { document, by: verifiedBy ?? '', at: secondsOf(verifiedAt).toISOString() };
}
