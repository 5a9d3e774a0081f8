import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { Outbox } from '../../foundation/events/outbox.js';
import { randomCode } from '../../foundation/secrets/codes.js';
import { hashOf } from '../../foundation/secrets/sealer.js';
import { h5PathOf, pages } from '../../pages.js';
import { IdentityService } from '../identity/identity.service.js';
import { InvitationCreated, InvitationView } from './engineer.dto.js';
import { Engineer, EngineerInvitation } from './engineer.entity.js';
import { engineerErrors } from './engineer.errors.js';
import type { EngineerJoined } from './engineer.events.js';
import { mayAcceptInvitation } from './rules/may-accept-invitation.js';
import { linkAccount, lockInvitation, useUpInvitation } from './staffing.queries.js';

const LIFE_MS = 7 * 86_400_000;

/** The one-time invitation that links a WeChat account to an engineer. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityService,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Gives the code. */
  async create(engineerId: string): Promise<string> {
    const engineer = await this.db.repository(Engineer).findOneBy({ id: engineerId });
    if (!engineer) throw engineerErrors.unknown();
    if (engineer.state === 'left') throw engineerErrors.gone();
    if (engineer.accountId) throw engineerErrors.acceptedAlready();
    const code = randomCode(20);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LIFE_MS);
    await this.db
      .repository(EngineerInvitation)
      .insert({ codeHash: hashOf(code), engineerId, createdAt: now, expiresAt, usedAt: null, usedBy: null });
    return code;
  }

  /** The invitation as it is handed to the future engineer; whoever has used it keeps it to himself. */
  async created(code: string): Promise<InvitationCreated> {
    const { invitation } = await this.load(code);
    if (invitation.usedAt) throw engineerErrors.invitationUsed();
    return {
      code,
      link: `${this.config.PUBLIC_URL}${h5PathOf(pages.invite(code))}`,
      expiresAt: invitation.expiresAt.toISOString(),
    };
  }

  async show(code: string): Promise<InvitationView> {
    const { invitation, engineer } = await this.load(code);
    return {
      engineerName: engineer.name,
      employeeNo: engineer.employeeNo,
      brandName: this.config.BRAND_NAME,
      expiresAt: invitation.expiresAt.toISOString(),
    };
  }

  /** Links the account of the session; from now on it holds the engineer role. */
  async accept(accountId: string, code: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockInvitation(tx, hashOf(code));
      const { invitation, engineer } = await this.load(code);
      const accountIsEngineer = await tx.repository(Engineer).existsBy({ accountId });
      const facts = {
        expiresAt: invitation.expiresAt,
        usedAt: invitation.usedAt,
        engineerState: engineer.state,
        engineerHasAccount: engineer.accountId !== null,
        accountIsEngineer,
      };
      const refusal = mayAcceptInvitation(facts, this.clock.now());
      if (refusal) throw engineerErrors[refusal]();
      if (!(await linkAccount(tx, engineer.id, accountId))) throw engineerErrors.acceptedAlready();
      await useUpInvitation(tx, hashOf(code), accountId, this.clock.now());
      await this.identity.grant(tx, accountId, 'engineer');
      const fact: EngineerJoined = { name: 'engineer.joined', payload: { engineerId: engineer.id, accountId } };
      await this.outbox.publish(tx, fact);
    });
  }

  private async load(code: string): Promise<{ invitation: EngineerInvitation; engineer: Engineer }> {
    const invitation = await this.db.repository(EngineerInvitation).findOneBy({ codeHash: hashOf(code) });
    const engineer = invitation && (await this.db.repository(Engineer).findOneBy({ id: invitation.engineerId }));
    if (!invitation || !engineer) throw engineerErrors.invitationUnknown();
    return { invitation, engineer };
  }
}
