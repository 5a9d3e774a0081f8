import { Injectable } from '@nestjs/common';
import type { Change } from '../../foundation/audit/changes-of.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { AuditEntry } from './audit.entity.js';
import { toldOf } from './rules/told.js';

/** Who did something, and from where. */
export interface Actor {
  /** Null: nobody who is signed in. */
  accountId: string | null;
  /** Username. */
  name: string;
  address: string;
  agent: string;
}

export interface Deed {
  /** Such as `staff.disable`. */
  action: string;
  /** The same in words. */
  actionText: string;
  /** On whom or what; empty: on the whole. */
  subject?: string;
  told?: object;
  changes?: Change[] | null;
}

/** Writes down what the staff did. */
@Injectable()
export class AuditService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Part of the running transaction, if there is one: what is undone was not done. */
  async note(
    { accountId, name, address, agent }: Actor,
    { action, actionText, subject = '', told = {}, changes = null }: Deed,
  ): Promise<void> {
    await this.db.repository(AuditEntry).insert({
      id: newId(),
      at: this.clock.now(),
      actorId: accountId,
      actor: name.slice(0, 40),
      address: address.slice(0, 60),
      agent: agent.slice(0, 160),
      action,
      actionText: actionText.slice(0, 60),
      subject: subject.slice(0, 120),
      told: toldOf(told) as object,
      changes,
    });
  }
}
