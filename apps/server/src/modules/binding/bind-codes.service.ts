import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from '../../foundation/clock/clock.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { randomCode } from '../../foundation/secrets/codes.js';
import { EngineerProfile } from '../engineer/engineer.dto.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { lockEngineer } from '../engineer/staffing.queries.js';
import { BindReader } from './bind.reader.js';
import { CodeView, OwnCodeView } from './binding.dto.js';
import { BindCode } from './binding.entity.js';
import { bindingErrors } from './binding.errors.js';
import { badgeCodeOf, revokeBadgeCodes, sheetCodeOf } from './binding.queries.js';

/** The codes in engineers' QRs. A code says nothing by itself; it is looked up here. */
@Injectable()
export class BindCodesService {
  constructor(
    private readonly db: Db,
    private readonly reader: BindReader,
    private readonly engineers: EngineerService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** The engineer of a live code, who works, and the booking whose service sheet it is on. */
  async open(code: string): Promise<{ engineer: EngineerProfile; bookingId: string | null }> {
    const { engineerId, bookingId } = await this.require(code);
    if (!(await this.engineers.accountOf(engineerId))) throw bindingErrors.notYet();
    return { engineer: await this.engineers.activeProfile(engineerId), bookingId };
  }

  /** The live code, or 404 / 410. */
  async require(code: string): Promise<BindCode> {
    const found = await this.find(code);
    if (!found) throw bindingErrors.codeUnknown();
    if (found.revokedAt) throw bindingErrors.codeRevoked();
    return found;
  }

  async find(code: string): Promise<BindCode | null> {
    return /^[\w-]{8,32}$/.test(code) ? this.db.repository(BindCode).findOneBy({ code }) : null;
  }

  /** The engineer's own code for badge and poster; made when he asks for the first time. */
  async ownCode(engineerId: string): Promise<OwnCodeView> {
    return this.view(engineerId, (await this.live(engineerId)) ?? (await this.issue(engineerId)));
  }

  /** The code on the sheet of a service; made when it is asked for first. Whoever was served reads his record by it. */
  async sheetCode(engineerId: string, bookingId: string): Promise<CodeView> {
    const code = await this.db.transaction(async (tx) => {
      await lockEngineer(tx, engineerId);
      return (await sheetCodeOf(tx, engineerId, bookingId)) ?? (await this.insert(tx, engineerId, bookingId));
    });
    return this.addresses(code);
  }

  /** The live badge code of an engineer, or null before it is asked for. */
  live(engineerId: string): Promise<string | null> {
    return badgeCodeOf(this.db, engineerId);
  }

  /** Revokes the badge code and makes a new one. Those bound stay bound. */
  async replace(engineerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockEngineer(tx, engineerId);
      await revokeBadgeCodes(tx, engineerId, this.clock.now());
      await this.insert(tx, engineerId);
    });
  }

  private async issue(engineerId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      await lockEngineer(tx, engineerId);
      return (await this.live(engineerId)) ?? (await this.insert(tx, engineerId));
    });
  }

  private async insert(tx: Tx, engineerId: string, bookingId: string | null = null): Promise<string> {
    const code = randomCode(12);
    await tx.insert(BindCode, { code, engineerId, bookingId, createdAt: this.clock.now(), revokedAt: null });
    return code;
  }

  private async view(engineerId: string, code: string): Promise<OwnCodeView> {
    return { ...this.addresses(code), boundResidents: await this.reader.boundTo(engineerId) };
  }

  private addresses(code: string): CodeView {
    return {
      code,
      link: `${this.config.PUBLIC_URL}/q/${code}`,
      linkQrUrl: `/q/${code}/qr.svg`,
      miniCodeUrl: `/q/${code}/mini-code.jpg`,
    };
  }
}
