import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import type { Tx } from '../../foundation/database/db.js';
import { hashOf, Sealer } from '../../foundation/secrets/sealer.js';
import { asShown, givenCode } from './rules/given-code.js';
import { StaffMember, StaffRecoveryCode } from './staff.entity.js';
import { forgetRecoveryCodes, takeStep, useRecoveryCode } from './staff.queries.js';
import { newRecoveryCodes, stepOf } from './totp.js';

/** The second factor of staff: codes of a phone (TOTP), and ten that stand in for it. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Whether a code is his; it is used up then. Only the demo's staff come in without one. */
  async isHis(tx: Tx, { accountId, totpSealed, demo }: StaffMember, text: string): Promise<boolean> {
    if (!totpSealed) return demo === 1 && this.config.DEMO;
    const given = givenCode(text);
    if (!given) return false;
    if (given.kind === 'recovery') return useRecoveryCode(tx, accountId, hashOf(given.code), this.clock.now());
    const step = this.stepOf(totpSealed, text);
    return step !== null && takeStep(tx, accountId, step);
  }

  /** The half minute of a code of a sealed seed that the phone shows about now; null: it is none. */
  stepOf(sealed: Buffer, text: string): number | null {
    const given = givenCode(text);
    return given?.kind === 'totp' ? stepOf(this.sealer.open(sealed), given.code, this.clock.now()) : null;
  }

  /** Ten recovery codes, as they are shown this once; those before them are void. */
  async newRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await forgetRecoveryCodes(tx, accountId);
    await tx.insert(
      StaffRecoveryCode,
      codes.map((code) => ({ accountId, codeHash: hashOf(code), usedAt: null })),
    );
    return codes.map(asShown);
  }
}
