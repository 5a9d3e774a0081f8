import { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../src/foundation/clock/clock.js';
import { addDays, businessDate, instantOf } from '../src/foundation/clock/shanghai.js';
import { Db } from '../src/foundation/database/db.js';
import { newId } from '../src/foundation/ids/ids.js';
import { keptTerms } from '../src/modules/booking/booked-terms.js';
import { Booking } from '../src/modules/booking/booking.entity.js';
import { BookingService } from '../src/modules/booking/booking.service.js';
import { ServiceItem } from '../src/modules/catalog/catalog.entity.js';
import { Residency, Resident } from '../src/modules/resident/resident.entity.js';
import { IdentityAccount, IdentityRole } from '../src/modules/identity/identity.entity.js';
import { ButlerBinding } from '../src/modules/binding/binding.entity.js';
import { ResidentService } from '../src/modules/resident/resident.service.js';
import type { Coming } from './demo-file.js';
import { seedReviews } from './demo-reviews.js';
import { DEMO_ENGINEERS } from './demo-world.js';

const HOUSEHOLDS = 36;
/** Communities with a butler, and those of them where so many are bound that places and times are told (ADR 13). */
const LIVED_IN = 12;
const MANY_BOUND = 4;
const MONTHS_BACK = 10;
/** Days from today and minute of the day of bookings that are still to come. */
const COMING = [
  { days: 1, minute: 540 },
  { days: 1, minute: 630 },
  { days: 1, minute: 840 },
  { days: 2, minute: 930 },
];

interface Hired {
  id: string;
  name: string;
}

/**
 * 演示数据: made-up households with a year of finished services, what they said of them, and their butlers. Counters are set from
 * the rows. Returns those who book for the coming days, once their butlers have accepted their invitations.
 */
export async function seedHistory(
  context: INestApplicationContext,
  communities: string[],
  hired: Hired[],
): Promise<Coming[]> {
  const db = context.get(Db);
  const now = context.get(Clock).now();
  const items = await db.repository(ServiceItem).find({ order: { position: 'ASC' } });
  const households = Array.from({ length: HOUSEHOLDS }, (_, n) => ({
    id: newId(),
    community: communities[n < LIVED_IN ? n : n % MANY_BOUND],
    butler: hired[n % 3 === 0 ? 1 : 0],
  }));
  await db.transaction(async (tx) => {
    await tx.insert(
      IdentityAccount,
      households.map(({ id }) => ({ id, createdAt: now })),
    );
    await tx.insert(
      IdentityRole,
      households.map(({ id }) => ({ accountId: id, role: 'resident' })),
    );
    await tx.insert(
      Resident,
      households.map(({ id }) => ({ id, phoneSealed: null, contactNameSealed: null, largeFont: 0, createdAt: now })),
    );
    await tx.insert(
      Residency,
      households.map(({ id, community }) => ({
        residentId: id,
        communityId: community,
        isDefault: 1,
        addressSealed: null,
        since: now,
      })),
    );
    await tx.insert(
      ButlerBinding,
      households.map(({ id, community, butler }) => binding(id, community, butler.id, now)),
    );
    const past = households.flatMap((household, n) => pastBookings({ household, n, items, now }));
    await tx.insert(Booking, past);
    await tx.affected(
      `INSERT INTO booking_tally (community_id, engineer_id, completed)
       SELECT community_id, engineer_id, COUNT(*) FROM booking WHERE state = 'completed' GROUP BY community_id, engineer_id`,
    );
    await tx.affected(
      'UPDATE engineer e SET completed = (SELECT COUNT(*) FROM booking b WHERE b.engineer_id = e.id AND b.state = :state)',
      { state: 'completed' },
    );
    await tx.affected(
      'INSERT INTO binding_tally (community_id, bound) SELECT community_id, COUNT(*) FROM binding WHERE active = 1 GROUP BY community_id',
    );
    await seedReviews(tx, past, now);
  });
  return households
    .slice(0, COMING.length)
    .map(({ id, community, butler }) => ({ residentId: id, communityId: community, engineerId: butler.id }));
}

function binding(residentId: string, communityId: string, engineerId: string, now: Date): ButlerBinding {
  const boundAt = new Date(now.getTime() - 60 * 86_400_000);
  return {
    id: newId(boundAt.getTime()),
    residentId,
    communityId,
    engineerId,
    boundAt,
    switched: 0,
    endedAt: null,
    endReason: null,
    active: 1,
  };
}

interface Past {
  household: { id: string; community: string; butler: Hired };
  n: number;
  items: ServiceItem[];
  now: Date;
}

function pastBookings({ household, n, items, now }: Past): Booking[] {
  const skills = DEMO_ENGINEERS.find((engineer) => engineer.name === household.butler.name)?.skills ?? [];
  const able = items.filter((item) => skills.includes(item.skill));
  return Array.from({ length: 2 + (n % MONTHS_BACK) }, (_, k) => {
    const date = addDays(businessDate(now), -(3 + 27 * k + (n % 20)));
    const startAt = instantOf(date, 540 + 60 * (n % 8));
    const item = able[(n + k) % able.length];
    const endAt = new Date(startAt.getTime() + item.durationMinutes * 60_000);
    return {
      id: newId(startAt.getTime()),
      no: `QD${date.slice(2).replaceAll('-', '')}${String(n).padStart(3, '0')}${k}`,
      residentId: household.id,
      communityId: household.community,
      serviceItemId: item.id,
      ...keptTerms(item),
      engineerId: household.butler.id,
      preferredEngineerId: household.butler.id,
      mode: 'only' as const,
      state: 'completed' as const,
      startAt,
      endAt,
      priceFen: item.priceFen,
      inWarranty: 0,
      contactSealed: null,
      noteSealed: null,
      engineerChanged: 0,
      reason: 'preferred',
      dispatch: null,
      visitId: null,
      arrivedAt: startAt,
      lateMinutes: 0,
      reopensId: null,
      cancelCause: null,
      version: 3,
      createdAt: startAt,
      finishedAt: endAt,
      demo: 1,
    };
  });
}

/** Bookings of the coming days go through the allocator like anybody's. */
export async function bookComingDays(context: INestApplicationContext, coming: Coming[]): Promise<void> {
  const now = context.get(Clock).now();
  const items = await context
    .get(Db)
    .repository(ServiceItem)
    .find({ order: { position: 'ASC' } });
  const item = items.find((each) => each.skill === '净水器')!;
  const bookings = context.get(BookingService);
  const residents = context.get(ResidentService);
  for (const [n, { residentId, communityId, engineerId }] of coming.entries()) {
    const { days, minute } = COMING[n];
    const start = instantOf(addDays(businessDate(now), days), minute).toISOString();
    const wish = {
      serviceItemId: item.id,
      communityId,
      mode: 'prefer' as const,
      engineerId,
      start,
    };
    const contact = {
      contactName: '演示住户',
      phone: `1990000100${n}`,
      address: `演示地址 ${n + 1} 号楼 ${n + 1}01 室`,
    };
    if (await residents.isMember(residentId, communityId))
      await bookings.create(residentId, { ...wish, ...contact, note: '演示数据' });
  }
}
