import { setTimeout as sleep } from 'node:timers/promises';
import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY, SATURDAY, shanghai } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';
import { report } from './storm.js';

const HOURS = ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00'];

describe('a price is asked for and agreed to while the booking goes to somebody else', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    world.setTime(shanghai(`${SATURDAY} 08:00`));
    return { place, resident };
  });
  const post = (id: string, step: string, body: object = {}) =>
    here.place.wang.person.post(`/api/engineer/bookings/${id}/${step}`, body);
  const ask = (id: string, priceFen: number) => post(id, 'quotes', { priceFen, reason: '换水泵' });

  test('nothing that was said holds for whoever comes next', async () => {
    const met: Record<string, number> = {};
    for (const [round, clock] of HOURS.entries()) {
      const id = await book(here.resident, here.place, { start: shanghai(`${SATURDAY} ${clock}`) });
      for (const step of ['accept', 'start']) expectStatus(await post(id, step), 200);
      expectStatus(await ask(id, 10_000), 200);
      const { quote } = (await here.resident.get(`/api/me/bookings/${id}`)).body as { quote: { id: string } };
      const acts = [
        () => here.resident.post(`/api/me/bookings/${id}/quotes/${quote.id}/answer`, { agrees: true }),
        () => ask(id, 12_000),
        () => post(id, 'handover', { engineerId: here.place.liu.id }),
      ];
      const answers = await Promise.all(acts.map((act, n) => sleep(((n + round) % 3) * 20).then(act)));
      const went = answers.map(({ status }) => status);
      expect([204, 409]).toContain(went[2]);
      if (went[2] !== 204) expectStatus(await acts[2](), 204);
      expect(await countOf(here.world, "booking_quote WHERE booking_id = ? AND state <> 'void'", [id])).toBe(0);
      const key = went.join(' ');
      met[key] = (met[key] ?? 0) + 1;
      expectStatus(await here.resident.post(`/api/me/bookings/${id}/cancel`), 200);
      await here.world.sql.query('UPDATE booking SET created_at = ? WHERE id = ?', [new Date(0), id]);
    }
    report('asked, agreed, handed over', met);
  });
});
