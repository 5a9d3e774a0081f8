import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Clock } from '../../foundation/clock/clock.js';
import { businessDate } from '../../foundation/clock/shanghai.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, RunAgain, Tx } from '../../foundation/database/db.js';
import { requestErrors } from '../../foundation/errors/request.errors.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { momentKey, pageOf } from '../../foundation/http/paging.js';
import { newId } from '../../foundation/ids/ids.js';
import { IdentityService } from '../identity/identity.service.js';
import { CoverageWish, NewEngineer, ShiftsWish, TimeOffPage, TimeOffWish } from './engineer.dto.js';
import { Engineer, EngineerCoverage, EngineerShift, EngineerSkill, EngineerTimeOff } from './engineer.entity.js';
import { engineerErrors } from './engineer.errors.js';
import { COVERAGE_FIELDS, ENGINEER_FIELDS, TIME_OFF_FIELDS } from './engineer.fields.js';
import type { EngineerHired, EngineerLeft, EngineerTimeOffAdded } from './engineer.events.js';
import type { HangingBookings } from './hanging.dto.js';
import { Ending, HangingHook } from './hanging.hook.js';
import { lockHired } from './lock-hired.js';
import { shiftTexts } from './rules/shift-texts.js';
import { shiftsAreSound } from './rules/shifts.js';
import { coversCommunity, timeOffAfter, timeOffView } from './engineer.queries.js';
import { WorkPhoneService } from './work-phone.service.js';
import {
  changePrimary,
  clearPrimary,
  type Coverage,
  coverageNow,
  endAllCoverage,
  endCoverage,
  lockEngineer,
} from './staffing.queries.js';

interface Leaving {
  successorId?: string | null;
  confirmed?: boolean;
}

/** What an operator does with engineers: hire, assign, plan, part. */
@Injectable()
export class StaffingService {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityService,
    private readonly outbox: Outbox,
    private readonly hanging: HangingHook,
    private readonly phones: WorkPhoneService,
    private readonly clock: Clock,
  ) {}

  async create(wish: NewEngineer, demo = false): Promise<string> {
    const id = newId();
    try {
      await this.db.transaction(async (tx) => {
        await tx.insert(Engineer, {
          id,
          accountId: null,
          name: wish.name,
          title: wish.title,
          employeeNo: wish.employeeNo,
          about: wish.about ?? '',
          startedOn: wish.startedOn,
          state: 'active',
          onCallDivision: wish.onCallDivision ?? null,
          completed: 0,
          demo: demo ? 1 : 0,
          createdAt: this.clock.now(),
          leftAt: null,
        });
        if (wish.phone) await this.phones.write(tx, id, wish.phone);
        if (wish.skills.length > 0)
          await tx.insert(
            EngineerSkill,
            wish.skills.map((skill) => ({ engineerId: id, skill })),
          );
        tell(ENGINEER_FIELDS, null, { ...wish, state: 'active' });
        const fact: EngineerHired = { name: 'engineer.hired', payload: { engineerId: id } };
        await this.outbox.publish(tx, fact);
      });
      return id;
    } catch (error) {
      if (isDuplicate(error)) throw engineerErrors.employeeNoTaken();
      throw error;
    }
  }

  /** One who is hired and has not left, until the transaction ends. */
  async holdHired(engineerId: string): Promise<void> {
    await this.db.transaction((tx) => lockHired(tx, engineerId));
  }

  /** Adds a coverage or changes whether it is the primary one; a new primary takes the place of the old. */
  async cover(engineerId: string, wish: CoverageWish): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockHired(tx, engineerId);
      await this.setCoverage(tx, engineerId, wish).catch((error: unknown) => {
        // Another operator made somebody the primary one at the same moment: the later one takes the place.
        throw isDuplicate(error) ? new RunAgain(requestErrors.unavailable()) : error;
      });
    });
  }

  private async setCoverage(tx: Tx, engineerId: string, wish: CoverageWish): Promise<void> {
    const { communityId, isPrimary } = wish;
    const isHis = (each: Coverage) => each.engineerId === engineerId;
    const now = await coverageNow(tx, { communityId });
    const [own, others] = [now.find(isHis), now.filter((each) => !isHis(each))];
    tellCoverage(own ?? null, { coverage: isPrimary ? 'primary' : 'other' }, { engineerId, communityId });
    for (const each of others)
      if (isPrimary && each.coverage === 'primary') tellCoverage(each, { coverage: 'other' }, each);
    if (isPrimary) await clearPrimary(tx, communityId);
    if (await changePrimary(tx, { engineerId, communityId }, isPrimary)) return;
    await tx.insert(EngineerCoverage, {
      id: newId(),
      engineerId,
      communityId,
      since: businessDate(this.clock.now()),
      until: null,
      isPrimary: isPrimary ? 1 : null,
      live: 1,
    });
  }

  async uncover(engineerId: string, communityId: string, confirmed: boolean): Promise<void> {
    await this.knows(confirmed, { engineerId, communityId }, 'stay');
    const today = businessDate(this.clock.now());
    await this.db.transaction(async (tx) => {
      if (!(await lockEngineer(tx, engineerId))) throw engineerErrors.unknown();
      const before = await coverageNow(tx, { engineerId });
      tellCoverage(before.find((each) => each.communityId === communityId) ?? null, null, { engineerId, communityId });
      await endCoverage(tx, { engineerId, communityId }, today);
    });
  }

  /** Replaces the weekly shifts. Bookings already made stay where they are. */
  async setShifts(engineerId: string, { shifts, confirmed = false }: ShiftsWish): Promise<void> {
    if (!shiftsAreSound(shifts)) throw engineerErrors.shiftsOverlap();
    await this.knows(confirmed, { engineerId, shifts }, 'stay');
    await this.db.transaction(async (tx) => {
      await lockHired(tx, engineerId);
      const before = await tx.repository(EngineerShift).findBy({ engineerId });
      tell(ENGINEER_FIELDS, { shifts: shiftTexts(before) }, { shifts: shiftTexts(shifts) });
      await tx.repository(EngineerShift).delete({ engineerId });
      if (shifts.length > 0)
        await tx.insert(
          EngineerShift,
          shifts.map((shift) => ({ engineerId, ...shift })),
        );
    });
  }

  async addTimeOff(engineerId: string, wish: TimeOffWish): Promise<void> {
    const [startsAt, endsAt] = [new Date(wish.startsAt), new Date(wish.endsAt)];
    if (endsAt <= startsAt) throw engineerErrors.timeOffInvalid();
    if (endsAt <= this.clock.now()) throw engineerErrors.timeOffOver();
    await this.knows(
      wish.confirmed ?? false,
      { engineerId, from: startsAt, until: endsAt, staysOnSite: true },
      'reoffered',
    );
    await this.db.transaction(async (tx) => {
      await lockHired(tx, engineerId);
      await tx.insert(EngineerTimeOff, { id: newId(), engineerId, startsAt, endsAt, reason: wish.reason });
      tell(TIME_OFF_FIELDS, null, { startsAt, endsAt, reason: wish.reason });
      const fact: EngineerTimeOffAdded = {
        name: 'engineer.timeOffAdded',
        payload: { engineerId, startsAt: wish.startsAt, endsAt: wish.endsAt },
      };
      await this.outbox.publish(tx, fact);
    });
  }

  /** Running and to come, in the order of their beginning; the key is a `momentKey`. */
  async timeOff(engineerId: string, after: string | undefined, limit: number): Promise<TimeOffPage> {
    if (!(await this.db.repository(Engineer).existsBy({ id: engineerId }))) throw engineerErrors.unknown();
    const rows = await timeOffAfter(this.db, engineerId, { now: this.clock.now(), after, rows: limit + 1 });
    return pageOf(rows, limit, ({ id, startsAt }) => momentKey(startsAt, id), timeOffView);
  }

  /** Takes a time off back. What was offered to others meanwhile stays with them. */
  async removeTimeOff(engineerId: string, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const before = await tx.repository(EngineerTimeOff).findOneBy({ id, engineerId });
      tell(TIME_OFF_FIELDS, before, null);
      const { affected } = await tx.repository(EngineerTimeOff).delete({ id, engineerId });
      if (!affected) throw engineerErrors.timeOffUnknown();
    });
  }

  /** Ends the role at once; who was bound and what was booked follow through the event. */
  async leave(engineerId: string, { successorId = null, confirmed = false }: Leaving): Promise<void> {
    await this.knows(confirmed, { engineerId }, 'reoffered');
    await this.db.transaction(async (tx) => {
      const engineer = await lockHired(tx, engineerId);
      if (successorId) await this.requireSuccessor(tx, engineerId, successorId);
      await tx.repository(Engineer).update({ id: engineerId }, { state: 'left', leftAt: this.clock.now() });
      const before = { state: 'active', phone: await this.phones.own(engineerId) };
      tell(ENGINEER_FIELDS, before, { state: 'left' });
      for (const each of await coverageNow(tx, { engineerId })) tellCoverage(each, null, each);
      await this.phones.write(tx, engineerId, null);
      if (successorId) await this.passCoverage(tx, engineerId, successorId);
      await endAllCoverage(tx, engineerId, businessDate(this.clock.now()));
      if (engineer.accountId) await this.identity.withdraw(tx, engineer.accountId, 'engineer');
      const fact: EngineerLeft = { name: 'engineer.left', payload: { engineerId, successorId } };
      await this.outbox.publish(tx, fact);
    });
  }

  private knows(confirmed: boolean, ending: Ending, become: HangingBookings['become']): Promise<void> {
    return this.hanging.knows(confirmed, ending, (hanging) => engineerErrors.bookingsHang({ ...hanging, become }));
  }

  private async requireSuccessor(tx: Tx, engineerId: string, successorId: string): Promise<void> {
    const successor =
      successorId === engineerId ? null : await tx.repository(Engineer).findOneBy({ id: successorId, state: 'active' });
    if (!successor?.accountId) throw engineerErrors.successorInvalid();
  }

  private async passCoverage(tx: Tx, fromId: string, toId: string): Promise<void> {
    const open = await tx.repository(EngineerCoverage).findBy({ engineerId: fromId, live: 1 });
    for (const { communityId, isPrimary } of open) {
      const wasPrimary = isPrimary === 1;
      // What the successor is already he stays.
      if (wasPrimary || !(await coversCommunity(tx, toId, communityId)))
        await this.cover(toId, { communityId, isPrimary: wasPrimary });
    }
  }
}

type Told = { coverage: string } | null;
const tellCoverage = (before: Told, after: Told, { engineerId, communityId }: Coverage): void =>
  tell(COVERAGE_FIELDS, before, after, `师傅 ${engineerId} · 小区 ${communityId}`);
