import { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../src/foundation/clock/clock.js';
import { minuteOfDay } from '../src/foundation/clock/shanghai.js';
import { Db } from '../src/foundation/database/db.js';
import { bookedTime } from '../src/modules/booking/booked-time.js';
import { BookingWriter } from '../src/modules/booking/booking.writer.js';
import { DraftService } from '../src/modules/booking/draft.service.js';
import { WorkService } from '../src/modules/booking/work.service.js';
import { AskReader } from '../src/modules/dispatch/ask.reader.js';
import { AllocatorService } from '../src/modules/schedule/allocator.service.js';
import { ATOM_MS } from '../src/modules/schedule/rules/time-grid.js';

/** From here on nobody can book for the same day any more (DEMO_SHIFTS end at 20:00): nobody could set out, arrive and finish. */
const LAST_PLAYABLE_MINUTE = 18 * 60 + 30;

/** In the evening an engineer of the demo has an accepted job that begins now, whatever his hours say; no second one while he has it. */
export async function seedJobNow(context: INestApplicationContext, engineerId: string): Promise<void> {
  const db = context.get(Db);
  const now = context.get(Clock).now();
  if (minuteOfDay(now) < LAST_PLAYABLE_MINUTE) return;
  const atWork = await db.row(
    `SELECT 1 FROM booking WHERE engineer_id = :engineerId AND state IN ('scheduled', 'on_the_way', 'on_site') AND start_at <= :now LIMIT 1`,
    { engineerId, now },
  );
  const home = await db.row<{ residentId: string; communityId: string; serviceItemId: string }>(
    `SELECT b.resident_id AS residentId, b.community_id AS communityId, i.id AS serviceItemId
     FROM binding b JOIN engineer_skill k ON k.engineer_id = b.engineer_id JOIN catalog_service_item i ON i.skill = k.skill AND i.active = 1
     WHERE b.engineer_id = :engineerId AND b.active = 1 ORDER BY b.id, i.position LIMIT 1`,
    { engineerId },
  );
  if (atWork || !home) return;
  const start = new Date(Math.floor(now.getTime() / ATOM_MS) * ATOM_MS);
  const details = { contactName: '演示住户', phone: '19900001009', address: '演示地址 9 号楼 901 室', again: true };
  const id = await db.transaction(async (tx) => {
    const ask = await context.get(AskReader).held(tx, home.residentId, { ...home, engineerId, mode: 'only' });
    const draft = await context.get(DraftService).open(tx, ask, details, start);
    const time = { ...bookedTime(draft, engineerId), spot: ask.spot };
    if (await context.get(AllocatorService).take(tx, time, () => null)) return null;
    const by = { role: 'resident' as const, id: home.residentId };
    return (
      await context
        .get(BookingWriter)
        .insert(tx, { ...draft, engineerId, reason: 'preferred', demo: 1 }, by, '提交预约')
    ).id;
  });
  if (id) await context.get(WorkService).step(engineerId, id, 'accept');
}
