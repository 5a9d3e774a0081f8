import type { Tx } from '../../foundation/database/db.js';
import { engineerErrors } from './engineer.errors.js';
import { lockEngineer } from './staffing.queries.js';

/** Locks one who is hired and has not left, whether he has accepted his invitation or not. */
export async function lockHired(tx: Tx, engineerId: string): Promise<{ accountId: string | null }> {
  const row = await lockEngineer(tx, engineerId);
  if (!row) throw engineerErrors.unknown();
  if (row.state === 'left') throw engineerErrors.gone();
  return row;
}
