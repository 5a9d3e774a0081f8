import { Injectable } from '@nestjs/common';
import { may, PERMISSIONS, STAFF_ROLES } from '../../foundation/auth/permissions.js';
import type { Account, Role } from '../../foundation/auth/session-reader.js';
import { Db } from '../../foundation/database/db.js';
import { PAGE_SIZE, PageQuery, pageOf } from '../../foundation/http/paging.js';
import { SessionsService } from '../identity/sessions.service.js';
import { RegionService } from './region.service.js';
import type { ConsoleMe, StaffDivision, StaffPage, StaffSessions, StaffView } from './staff.dto.js';
import type { StaffMember } from './staff.entity.js';
import { members, recoveryCodesLeft } from './staff.queries.js';
import { StaffService } from './staff.service.js';

/** Who works in the console, and what he may know of his own account. */
@Injectable()
export class StaffReader {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffService,
    private readonly sessions: SessionsService,
    private readonly regions: RegionService,
  ) {}

  async page({ after = '', limit = PAGE_SIZE }: PageQuery): Promise<StaffPage> {
    const rows = await members(this.db, after, limit + 1);
    const ids = rows.map(({ accountId }) => accountId);
    const [roles, divisions] = await Promise.all([this.sessions.rolesOfAll(ids), this.regions.of(ids)]);
    return pageOf(
      rows,
      limit,
      (last) => last.username,
      (row) => viewOf(row, roles.get(row.accountId)!, divisions.get(row.accountId)!),
    );
  }

  async view(accountId: string): Promise<StaffView> {
    const [member, roles, divisions] = [
      await this.staff.one(accountId),
      await this.sessions.rolesOf(accountId),
      await this.regions.of([accountId]),
    ];
    return viewOf(member, roles, divisions.get(accountId)!);
  }

  async me({ id, roles }: Account): Promise<ConsoleMe> {
    const { username, fullName, totpSealed, demo } = await this.staff.one(id);
    const left = await recoveryCodesLeft(this.db, id);
    const hasSecondFactor = totpSealed !== null;
    const divisions = (await this.regions.of([id])).get(id)!;
    const permissions = PERMISSIONS.filter((permission) => may(roles, permission));
    const who = { accountId: id, username, fullName, roles, permissions, divisions };
    return { ...who, hasSecondFactor, recoveryCodesLeft: left, demo: demo === 1 };
  }

  async ownSessions(accountId: string, token: string): Promise<StaffSessions> {
    const items = (await this.sessions.ofStaff(accountId, token)).map(({ createdAt, expiresAt, ...rest }) => ({
      ...rest,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }));
    return { items };
  }
}

function viewOf(member: StaffMember, roles: Role[], divisions: StaffDivision[]): StaffView {
  const { accountId: id, username, fullName, passwordHash, createdAt, disabledAt, demo } = member;
  const role = STAFF_ROLES.find((each) => roles.includes(each))!;
  const state = disabledAt ? 'disabled' : passwordHash ? 'active' : 'invited';
  return { id, username, fullName, role, divisions, state, createdAt: createdAt.toISOString(), demo: demo === 1 };
}
