import { Injectable } from '@nestjs/common';
import type { RegionOf } from '../../foundation/auth/audience.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, pageOf } from '../../foundation/http/paging.js';
import { isId } from '../../foundation/ids/ids.js';
import {
  ConsoleEngineer,
  ConsoleEngineerPage,
  ConsoleEngineerQuery,
  VerificationView,
} from './console-engineer.dto.js';
import { ConsoleEngineerJson, hiredAfter, hiredEngineer } from './console-engineer.queries.js';
import { EngineerCardReader } from './engineer-card.reader.js';
import type { EngineerCard } from './engineer.dto.js';
import { engineerErrors } from './engineer.errors.js';
import { whatMisses } from './rules/what-misses.js';
import { WorkPhoneService } from './work-phone.service.js';

/** Engineers as operators see them: those who are not public too, and what still misses. */
@Injectable()
export class ConsoleEngineerReader {
  constructor(
    private readonly db: Db,
    private readonly cards: EngineerCardReader,
    private readonly phones: WorkPhoneService,
    private readonly clock: Clock,
  ) {}

  async listed(
    { state, after, limit = PAGE_SIZE }: ConsoleEngineerQuery,
    regionOf: RegionOf,
  ): Promise<ConsoleEngineerPage> {
    const rows = await hiredAfter(this.db, { state, regionOf }, isId(after) ? after : '0', limit + 1);
    const views = new Map((await this.views(rows)).map((view) => [view.id, view]));
    return pageOf(
      rows,
      limit,
      (last) => last.id,
      ({ id }) => views.get(id)!,
    );
  }

  async one(id: string, regionOf: RegionOf): Promise<ConsoleEngineer> {
    const row = await hiredEngineer(this.db, id, regionOf);
    if (!row) throw engineerErrors.unknown();
    return (await this.views([row]))[0];
  }

  private async views(rows: ConsoleEngineerJson[]): Promise<ConsoleEngineer[]> {
    const [cards, phones] = await Promise.all([this.cards.cards(rows), this.phones.of(rows.map(({ id }) => id))]);
    return rows.map((row) => this.view(row, cards.get(row.id)!, phones.get(row.id) ?? null));
  }

  private view(
    row: ConsoleEngineerJson,
    { name, title, employeeNo, skills, photoUrl, verified }: EngineerCard,
    phone: string | null,
  ): ConsoleEngineer {
    const { id, state } = row;
    const invitedUntil = state === 'hired' && row.invitedUntil !== null ? instantOf(row.invitedUntil) : null;
    const facts = {
      accepted: state !== 'hired',
      invitedUntil,
      hasCommunity: row.communities > 0,
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
    };
  }
}

const instantOf = (seconds: number) => new Date(seconds * 1000);

function verificationOf({ document, verifiedBy, verifiedAt }: ConsoleEngineerJson): VerificationView | null {
  if (document === null || verifiedAt === null) return null;
  return { document, by: verifiedBy ?? '', at: instantOf(verifiedAt).toISOString() };
}
