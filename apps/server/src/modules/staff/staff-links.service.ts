import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toString as qrSvg } from 'qrcode';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { hashOf, Sealer } from '../../foundation/secrets/sealer.js';
import { SessionsService } from '../identity/sessions.service.js';
import { hashPassword } from './passwords.js';
import { isStrongEnough } from './rules/strong-enough.js';
import { SecondFactorService } from './second-factor.service.js';
import { StaffLinkView, StaffLinkWish } from './staff.dto.js';
import { StaffLink, StaffMember } from './staff.entity.js';
import { staffErrors } from './staff.errors.js';
import { endLinks, forgetLinks, keepWayIn, lockedMember, memberOf, openLink, useLink } from './staff.queries.js';
import { newSeed, seedUri } from './totp.js';

const LIFE_MS = 24 * 3600_000;

/** One-time links with which staff set their password and second factor. */
@Injectable()
export class StaffLinksService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly sealer: Sealer,
    private readonly secondFactor: SecondFactorService,
    private readonly sessions: SessionsService,
  ) {}

  /** A link that works for a day and once; his links before it end. The token stands behind #, where no log sees it. */
  async make(tx: Tx, accountId: string): Promise<{ url: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_MS);
    await endLinks(tx, accountId, now);
    const totpSealed = this.sealer.seal(newSeed());
    await tx.insert(StaffLink, { tokenHash: hashOf(token), accountId, totpSealed, expiresAt, usedAt: null });
    return { url: `${this.config.PUBLIC_URL}/console/set-up#${token}`, expiresAt };
  }

  /** Whom a link is for, and the seed for his phone: the same however often it is opened. */
  async open(token: string): Promise<StaffLinkView> {
    const link = await openLink(this.db, hashOf(token), this.clock.now());
    const member = link && (await memberOf(this.db, link.accountId));
    if (!member || member.disabledAt) throw staffErrors.linkGone();
    const seed = this.sealer.open(link.totpSealed);
    const uri = seedUri(seed, this.config.BRAND_NAME, member.username);
    const { username, fullName } = member;
    return {
      username,
      fullName,
      seed,
      qr: await qrSvg(uri, { type: 'svg', margin: 1 }),
      expiresAt: link.expiresAt.toISOString(),
    };
  }

  /** Sets password and second factor, ends all his sessions, and gives ten recovery codes. */
  async use({ token, password, code }: StaffLinkWish): Promise<{ member: StaffMember; recoveryCodes: string[] }> {
    const now = this.clock.now();
    const link = await openLink(this.db, hashOf(token), now);
    const seen = link && (await memberOf(this.db, link.accountId));
    if (!seen) throw staffErrors.linkGone();
    if (!isStrongEnough(password, seen.username)) throw staffErrors.weakPassword();
    const step = this.secondFactor.stepOf(link.totpSealed, code);
    if (step === null) throw staffErrors.wrongCode();
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      const member = await lockedMember(tx, seen.accountId);
      if (!member || member.disabledAt || !(await useLink(tx, hashOf(token), now))) throw staffErrors.linkGone();
      await keepWayIn(tx, member.accountId, { passwordHash, totpSealed: link.totpSealed, step });
      await this.sessions.revokeAll(tx, member.accountId);
      return { member, recoveryCodes: await this.secondFactor.newRecoveryCodes(tx, member.accountId) };
    });
  }

  /** Forgets up to so many links that ended long ago. Returns how many. */
  forgetOld(size: number): Promise<number> {
    return forgetLinks(this.db, new Date(this.clock.now().getTime() - 30 * LIFE_MS), size);
  }
}
