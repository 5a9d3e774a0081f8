import { Injectable } from '@nestjs/common';
import { tell } from '../../foundation/audit/trail.js';
import { Db, Tx } from '../../foundation/database/db.js';
import { Sealer } from '../../foundation/secrets/sealer.js';
import { ENGINEER_FIELDS } from './engineer.fields.js';
import { lockHired } from './lock-hired.js';
import { sealedPhones, writePhone } from './work-phone.queries.js';

/** The numbers at which engineers are called at work, sealed at rest. Who has left has none any more. */
@Injectable()
export class WorkPhoneService {
  constructor(
    private readonly db: Db,
    private readonly sealer: Sealer,
  ) {}

  /** Of each engineer who has one. Asks nothing for nobody. */
  async of(engineerIds: string[]): Promise<Map<string, string>> {
    if (engineerIds.length === 0) return new Map();
    const rows = await sealedPhones(this.db, engineerIds);
    return new Map(rows.map(({ id, sealed }) => [id, this.sealer.open(sealed)]));
  }

  async own(engineerId: string): Promise<string | null> {
    return (await this.of([engineerId])).get(engineerId) ?? null;
  }

  /** By an operator or by himself: the last word holds. Null: nobody calls him. */
  async set(engineerId: string, phone: string | null): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockHired(tx, engineerId);
      tell(ENGINEER_FIELDS, { phone: await this.own(engineerId) }, { phone });
      await this.write(tx, engineerId, phone);
    });
  }

  /** In the transaction of who hires him or parts with him. */
  async write(tx: Tx, engineerId: string, phone: string | null): Promise<void> {
    await writePhone(tx, engineerId, phone === null ? null : this.sealer.seal(phone));
  }
}
