import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { may, type StaffRole } from '../../foundation/auth/permissions.js';
import type { Role } from '../../foundation/auth/session-reader.js';
import { Clock } from '../../foundation/clock/clock.js';
import { isDuplicate } from '../../foundation/database/database-errors.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { WechatGateway, WechatUser } from '../../gateways/wechat/wechat.gateway.js';
import { IdentityAccount, IdentityExternal, IdentityRole } from './identity.entity.js';
import {
  accountBehind,
  externalIdOf,
  grantRole,
  keepExternal,
  withdrawRole,
  withdrawStaffRoles,
} from './identity.queries.js';
import { NewSession, SessionsService } from './sessions.service.js';

const UNION = 'wechat-union';

/** Accounts and the identities that lead to them. An account may be known by several; only a unionid leads two to one. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: Db,
    private readonly wechat: WechatGateway,
    private readonly sessions: SessionsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Silent login of the mini-program. */
  async enterByMiniProgram(code: string): Promise<NewSession> {
    return this.enter(`wechat:${this.config.WECHAT_APPID}`, await this.wechat.miniUser(code));
  }

  /** Silent login of the H5 client inside WeChat's browser. */
  async enterByWeb(code: string): Promise<NewSession> {
    return this.enter(`wechat:${this.config.WECHAT_OA_APPID}`, await this.wechat.webUser(code));
  }

  /** The openid of an account in the mini-program, or null when it only knows the H5 client. */
  async miniOpenid(accountId: string): Promise<string | null> {
    const openid = await externalIdOf(this.db, accountId, `wechat:${this.config.WECHAT_APPID}`);
    return openid && openid.toString('ascii');
  }

  /** Gives a role in the running transaction; giving it twice changes nothing. */
  async grant(tx: Tx, accountId: string, role: Role): Promise<void> {
    await grantRole(tx, accountId, role);
  }

  /** An account of the staff, without any way in yet. */
  async createStaff(tx: Tx, role: StaffRole): Promise<string> {
    const id = newId();
    await tx.insert(IdentityAccount, { id, createdAt: this.clock.now() });
    await grantRole(tx, id, role);
    return id;
  }

  /** Takes a role away; the next request of any session of the account is without it. */
  async withdraw(tx: Tx, accountId: string, role: Role): Promise<void> {
    await withdrawRole(tx, accountId, role);
  }

  /** He is this of the staff now, and nothing else of it; the next request of any session of his is so. */
  async changeStaffRole(tx: Tx, accountId: string, role: StaffRole): Promise<void> {
    await withdrawStaffRoles(tx, accountId);
    await grantRole(tx, accountId, role);
  }

  async hasStaffRole(accountId: string): Promise<boolean> {
    return may(await this.sessions.rolesOf(accountId), 'own');
  }

  private async enter(scope: string, user: WechatUser): Promise<NewSession> {
    return this.sessions.open(await this.accountFor(scope, user), 'resident');
  }

  /** The unique key decides when one person comes in twice at once: the loser reads the winner's row. */
  private async accountFor(scope: string, user: WechatUser): Promise<string> {
    const known = await this.find(scope, user.openid);
    if (known) {
      if (user.unionid) await this.rememberUnion(user.unionid, known);
      return known;
    }
    try {
      return await this.db.transaction(async (tx) => {
        const known = user.unionid ? await this.find(UNION, user.unionid) : null;
        const accountId = known ?? (await this.create(tx));
        await tx.insert(IdentityExternal, this.external(scope, user.openid, accountId));
        if (user.unionid && !known) await tx.insert(IdentityExternal, this.external(UNION, user.unionid, accountId));
        return accountId;
      });
    } catch (error) {
      const winner = isDuplicate(error)
        ? ((await this.find(scope, user.openid)) ?? (await this.accountAfterUnionRace(scope, user)))
        : null;
      if (!winner) throw error;
      return winner;
    }
  }

  /** WeChat may tell the unionid later than the openid; the next client of the person is known by it. */
  private async rememberUnion(unionid: string, accountId: string): Promise<void> {
    if (await this.find(UNION, unionid)) return;
    await this.addExternal(UNION, unionid, accountId);
  }

  /** The other client of the same person made the account a moment ago: take it. */
  private async accountAfterUnionRace(scope: string, user: WechatUser): Promise<string | null> {
    const accountId = user.unionid ? await this.find(UNION, user.unionid) : null;
    if (!accountId) return null;
    await this.addExternal(scope, user.openid, accountId);
    return this.find(scope, user.openid);
  }

  private async addExternal(scope: string, externalId: string, accountId: string): Promise<void> {
    await keepExternal(this.db, this.external(scope, externalId, accountId));
  }

  private async create(tx: Tx): Promise<string> {
    const id = newId();
    await tx.insert(IdentityAccount, { id, createdAt: this.clock.now() });
    await tx.insert(IdentityRole, { accountId: id, role: 'resident' });
    return id;
  }

  private find(scope: string, externalId: string): Promise<string | null> {
    return accountBehind(this.db, scope, Buffer.from(externalId, 'ascii'));
  }

  private external(scope: string, externalId: string, accountId: string): IdentityExternal {
    return { scope, externalId: Buffer.from(externalId, 'ascii'), accountId, createdAt: this.clock.now() };
  }
}
