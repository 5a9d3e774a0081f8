import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, businessDate, instantOf } from '../../apps/server/src/foundation/clock/shanghai.js';
import { CONTACT } from '../support/neighbourhood.js';

interface Town {
  service: string;
  community: string;
  engineers: string[];
  bookers: { token: string }[];
}

const HOURS = 10;

/** Phones that book at a steady pace, whatever the server does. Gives the milliseconds of each booking. */
export function bookingLoad(port: number, town: Town, perSecond = 10) {
  let made = 0;
  const bookOne = async (): Promise<number> => {
    const n = made++;
    const slot = Math.floor(n / town.engineers.length);
    const day = addDays(businessDate(new Date()), 1 + Math.floor(slot / HOURS));
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/api/bookings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${town.bookers[n].token}`,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        serviceItemId: town.service,
        communityId: town.community,
        mode: 'only',
        engineerId: town.engineers[n % town.engineers.length],
        start: instantOf(day, (8 + (slot % HOURS)) * 60).toISOString(),
        ...CONTACT,
      }),
    });
    const body = await answer.text();
    if (answer.status !== 201) throw new Error(`${answer.status} ${body}`);
    return performance.now() - began;
  };
  return async (span: number | (() => boolean)): Promise<number[]> => {
    const end = performance.now() + (typeof span === 'number' ? span * 1000 : 0);
    const goesOn = typeof span === 'number' ? () => performance.now() < end : span;
    const all: Promise<number>[] = [];
    while (goesOn()) {
      all.push(bookOne());
      await sleep(1000 / perSecond);
    }
    return Promise.all(all);
  };
}
