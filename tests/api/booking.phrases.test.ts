import { book } from '../support/bookings.js';
import { countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { phrase } from '../support/messages.js';
import { boundResident, expectStatus, makeNeighbourhood } from '../support/neighbourhood.js';
import { story } from '../support/story.js';

const AT = '/api/console/booking-phrases';

describe('an operator keeps the words that are said with one tap', () => {
  const here = story(async (world) => {
    world.setTime(FRIDAY);
    const place = await makeNeighbourhood(world);
    const resident = await boundResident(world, place.wang);
    const booking = await book(resident, place);
    expectStatus(await place.wang.person.post(`/api/engineer/bookings/${booking}/accept`), 200);
    return { place, resident, booking };
  });
  const { stringify } = JSON;
  const refused = (code: string, status = 409) => ({ status, body: { code: `booking.${code}` } });
  const create = (wish: object) =>
    here.place.operator.post(AT, { side: 'resident', text: '请走后门', position: 20, ...wish });
  const change = (id: string, wish: object) =>
    here.place.operator.put(`${AT}/${id}`, { side: 'resident', text: '请走后门', position: 20, ...wish });
  const say = (phraseId: string, text: string) =>
    here.resident.post(`/api/me/bookings/${here.booking}/messages`, { phraseId, text, engineerId: here.place.wang.id });
  const tell = (phraseId: string, text: string) =>
    here.place.wang.person.post(`/api/engineer/bookings/${here.booking}/messages`, { phraseId, text });

  test('whoever taps words that were changed meanwhile says nothing, and reads the new ones', async () => {
    expectStatus(await change('7', { text: '请不要按门铃', position: 7 }), 200);
    const answer = await say('7', '请先按门铃');
    expect(answer).toMatchObject(refused('phraseChanged'));
    expect(stringify(answer.body.details)).toContain('请不要按门铃');
    expectStatus(await here.place.operator.put(`${AT}/3`, { side: 'engineer', text: '我到门口了', position: 3 }), 200);
    expect(await tell('3', '我到楼下了')).toMatchObject(refused('phraseChanged'));
    expect(await countOf(here.world, 'booking_message')).toBe(0);
    expectStatus(await say('7', '请不要按门铃'), 200);
    expectStatus(await tell('3', '我到门口了'), 200);
  });

  test('the same words are there once for each side', async () => {
    const id = await phrase(here.place.operator, 'resident', '请走后门');
    for (const text of ['请走后门', ' 请走\u200b后门 '])
      expect(await create({ text })).toMatchObject(refused('phraseTwice'));
    expect(await change('8', {})).toMatchObject(refused('phraseTwice'));
    expectStatus(await change(id, { position: 21 }), 200);
    const other = expectStatus(await create({ side: 'engineer' }), 201);
    expect(await change(other.id as string, {})).toMatchObject(refused('phraseTwice'));
    for (const each of [id, other.id as string]) expectStatus(await here.place.operator.delete(`${AT}/${each}`), 200);
    expectStatus(await create({}), 201);
  });

  test('one that is retired is changed no more', async () => {
    const id = await phrase(here.place.operator, 'resident', '以前的话');
    expectStatus(await here.place.operator.delete(`${AT}/${id}`), 200);
    expect(await change(id, { text: '新的话' })).toMatchObject(refused('phraseRetired'));
  });

  test('twelve for each side, however many operators add one at once', async () => {
    const live = "booking_phrase WHERE side = 'resident' AND retired_at IS NULL";
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => create({ text: `第 ${n} 句`, position: 0 })),
    );
    expect(await countOf(here.world, live)).toBe(12);
    const full = answers.filter(({ status }) => status !== 201);
    expect(full).toHaveLength(5);
    for (const each of full) expect(each).toMatchObject(refused('phrasesFull'));
    const other = await phrase(here.place.operator, 'engineer', '换到另一边');
    expect(await change(other, { text: '换到另一边' })).toMatchObject(refused('phrasesFull'));
    expectStatus(await change('8', { text: '到了请给我打电话' }), 200);
    const { items } = expectStatus(await here.resident.get('/api/me/booking-phrases'), 200);
    expect(items).toHaveLength(12);
  });
});
