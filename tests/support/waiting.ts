import { setTimeout as sleep } from 'node:timers/promises';
import { countOf } from './database-facts.js';
import type { World } from './world.js';

const WAITING = `information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id
  WHERE t.trx_state = 'LOCK WAIT' AND p.db = DATABASE()`;

/** Comes when a transaction of this world waits for a lock. InnoDB looks anew only where nobody asked for 100 ms. */
export async function someoneWaits(world: World): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(200))
    if ((await countOf(world, WAITING)) > 0) return;
  throw new Error('nobody waits for the lock');
}
