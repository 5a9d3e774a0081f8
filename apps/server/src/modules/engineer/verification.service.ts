import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db } from '../../foundation/database/db.js';
import { newId } from '../../foundation/ids/ids.js';
import { EngineerVerification, IdentityDocument } from './engineer.entity.js';
import { ENGINEER_FIELDS } from './engineer.fields.js';
import { lockHired } from './lock-hired.js';
import { endVerification, liveVerification } from './staffing.queries.js';

/** An operator has looked at the papers of an engineer: who, when, at which; nothing else makes him 已核实. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Takes the place of what was recorded before, which is kept. */
  async verify(engineerId: string, document: IdentityDocument, operatorId: string): Promise<void> {
    const verifiedAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      await lockHired(tx, engineerId);
      tell(ENGINEER_FIELDS, await liveVerification(tx, engineerId), { document });
      await endVerification(tx, engineerId, operatorId, verifiedAt);
      const nobody = { endedBy: null, endedAt: null };
      const row = { id: newId(), engineerId, document, verifiedBy: operatorId, verifiedAt, ...nobody, live: 1 };
      await tx.insert(EngineerVerification, row);
    });
  }

  /** He is 已核实 no longer; the record stays. A second time changes nothing. */
  async withdraw(engineerId: string, operatorId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockHired(tx, engineerId);
      tell(ENGINEER_FIELDS, await liveVerification(tx, engineerId), null);
      await endVerification(tx, engineerId, operatorId, this.clock.now());
    });
  }
}
