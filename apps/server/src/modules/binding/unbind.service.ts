import { Injectable } from '@nestjs/common';
import { Db, Tx } from '../../foundation/database/db.js';
import { EngineerService } from '../engineer/engineer.service.js';
import { ResidentService } from '../resident/resident.service.js';
import { BindReader } from './bind.reader.js';
import { ButlerBinding } from './binding.entity.js';
import { bindingErrors } from './binding.errors.js';
import { residentsBoundTo } from './binding.queries.js';
import { BindingWriter } from './binding.writer.js';

/** How a butler ceases to be one: his resident or the company wants it so. The history stays. */
@Injectable()
export class UnbindService {
  constructor(
    private readonly db: Db,
    private readonly residents: ResidentService,
    private readonly engineers: EngineerService,
    private readonly reader: BindReader,
    private readonly writer: BindingWriter,
  ) {}

  /** Ends the relation with the butler. */
  async unbind(residentId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.residents.lock(tx, residentId);
      const current = await this.reader.active(residentId);
      if (!current) throw bindingErrors.noButler();
      await this.writer.end(tx, current, 'unbound');
    });
  }

  /** Moves everybody bound to an engineer who left. Without a successor their relation ends. Returns how many. */
  async handOver(engineerId: string, successorId: string | null): Promise<number> {
    return this.db.transaction(async (tx) => {
      const bound = await this.lockBound(tx, engineerId);
      const successorAccount = successorId && (await this.engineers.accountOf(successorId));
      for (const binding of bound) {
        await this.writer.end(tx, binding, 'engineerLeft');
        const { residentId, communityId } = binding;
        if (successorId && successorAccount !== residentId)
          await this.writer.begin(tx, { residentId, engineerId: successorId, communityId, switched: 0 });
      }
      return bound.length;
    });
  }

  /** A resident who becomes an engineer cannot be his own butler. */
  async endOwn(engineerId: string, accountId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.residents.lock(tx, accountId);
      const current = await this.reader.active(accountId);
      if (current?.engineerId === engineerId) await this.writer.end(tx, current, 'self');
    });
  }

  /** Those bound to an engineer, each of them locked before it is read again: some are switching just now. */
  private async lockBound(tx: Tx, engineerId: string): Promise<ButlerBinding[]> {
    for (const residentId of await residentsBoundTo(tx, engineerId)) await this.residents.lock(tx, residentId);
    return tx.repository(ButlerBinding).find({ where: { engineerId, active: 1 }, order: { residentId: 'ASC' } });
  }
}
