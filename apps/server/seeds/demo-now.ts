import { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../src/foundation/clock/clock.js';
import { CodedError } from '../src/foundation/errors/coded-error.js';
import { scheduleErrors } from '../src/modules/schedule/schedule.errors.js';
import { isEvening } from '../src/demo/evening.js';
import { Db } from '../src/foundation/database/db.js';
import { bookedTime } from '../src/modules/booking/booked-time.js';
import { BookingWriter } from '../src/modules/booking/booking.writer.js';
import { DraftService } from '../src/modules/booking/draft.service.js';
import { WorkService } from '../src/modules/booking/work.service.js';
import { AskReader } from '../src/modules/dispatch/ask.reader.js';
import { AllocatorService } from '../src/modules/schedule/allocator.service.js';
import { ATOM_MS } from '../src/modules/schedule/rules/time-grid.js';

/**
 * In the evening an engineer of the demo has an accepted job that begins now, whatever his hours say; no second one while he
 * has it. It is of the resident who is named, if the engineer is his butler, else of a household of the demo.
 */
export async function seedJobNow(
  context: INestApplicationContext,
  engineerId: string,
  who: { residentId: string; name: string } | null = null,
): Promise<void> {
  const db = context.get(Db);
  const now = context.get(Clock).now();
  if (!isEvening(now)) return;
  const atWork = await db.row(
    `SELECT 1 FROM booking WHERE engineer_id = :engineerId AND state IN ('scheduled', 'on_the_way', 'on_site') AND start_at <= :now LIMIT 1`,
    { engineerId, now },
  );
  const home = await db.row<{ residentId: string; communityId: string; serviceItemId: string }>(
    `SELECT b.resident_id AS residentId, b.community_id AS communityId, i.id AS serviceItemId
     FROM binding b JOIN engineer_skill k ON k.engineer_id = b.engineer_id JOIN catalog_service_item i ON i.skill = k.skill AND i.active = 1
     WHERE b.engineer_id = :engineerId AND b.active = 1 ORDER BY b.resident_id = :named DESC, b.id, i.position LIMIT 1`,
    { engineerId, named: who?.residentId ?? '0' },
  );
  if (atWork || !home) return;
  const start = new Date(Math.floor(now.getTime() / ATOM_MS) * ATOM_MS);
  const contactName = home.residentId === who?.residentId ? who.name : '演示住户';
  const details = { contactName, phone: '19900001009', address: '演示地址 9 号楼 901 室', again: true };
  const id = await db
    .transaction(async (tx) => {
      const ask = await context.get(AskReader).held(tx, home.residentId, { ...home, engineerId, mode: 'only' });
      const draft = await context.get(DraftService).open(tx, ask, details, start);
      const time = { ...bookedTime(draft, engineerId), spot: ask.spot };
      if (await context.get(AllocatorService).take(tx, time, () => null)) return null;
      const by = { role: 'resident' as const, id: home.residentId };
      const booking = { ...draft, engineerId, reason: 'preferred' as const, demo: 1 };
      return (await context.get(BookingWriter).insert(tx, booking, by, '提交预约')).id;
    })
    .catch(unlessPlayed);
  if (id) await context.get(WorkService).step(engineerId, id, 'accept');
}

/** Whoever has played the job of this half hour and starts again has seen the end already. */
function unlessPlayed(error: unknown): null {
  if (error instanceof CodedError && error.code === scheduleErrors.slotTaken.code) return null;
  throw error;
}
