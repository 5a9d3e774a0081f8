import { at, daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { NEIGHBOUR, neighbour, pullUntil, serviceNamed, type Api } from '../support/neighbour.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';

/** The day begins at nine (tests/support/journey-clock.mjs). Nobody else books this engineer today. */
const START = at(daysFromToday(0), '10:30');

describe('a resident follows a visit to its end, and it was not right', () => {
  let journey: Journey;
  let phone: Phone;
  let api: Api;
  let bookingId: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    ({ phone, api } = await neighbour(journey, '柳女士'));
    const { communityId } = journey.demo;
    const serviceItemId = await serviceNamed(api, '净水器维修');
    const engineerId = journey.engineer('王师傅').id;
    const wish = { serviceItemId, communityId, mode: 'only', engineerId, start: START, ...NEIGHBOUR };
    ({ id: bookingId } = (await api('POST', '/api/bookings', wish)) as { id: string });
  });
  afterAll(() => journey.end());

  /** What the engineer does on his phone, and what the resident then reads. */
  async function step(name: string, body: object, shown: string): Promise<void> {
    const engineer = await journey.apiOf('engineer-wang');
    await engineer('POST', `/api/engineer/bookings/${bookingId}/${name}`, body);
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    await phone.wait('booking-state');
    await pullUntil(phone, async () => (await phone.read('booking-state')).includes(shown));
    await phone.picture(`booking-after-${name}`);
  }

  test('sees him set out, arrive and finish, and what was done', async () => {
    await step('accept', {}, '接单');
    await step('depart', {}, '出发');
    await step('start', {}, '正在');
    // The day of the journeys begins at nine; he was asked for half past ten.
    expect(await phone.read('booking-punctuality')).toMatch(/^师傅提前 .+到的$/);
    const items = [{ name: 'PP 棉滤芯', quantity: 2 }];
    await step(
      'complete',
      { note: '换了滤芯，测过水质', items, priceFen: 12000, priceReason: '换了水泵', unaskedReason: '当面说好' },
      '做完',
    );
    const record = await phone.read('booking-record');
    for (const said of ['换了滤芯，测过水质', 'PP 棉滤芯 × 2', '120 元']) expect(record).toContain(said);
  });

  test('asks him to come again, free of charge', async () => {
    await phone.tap('booking-reopen');
    await phone.waitForIds('slot-2');
    await phone.picture('booking-reopen-open');
    await phone.type('reopen-text', '还是漏水');
    const slots = await phone.waitForIds('slot-2');
    await phone.tap(slots[slots.length - 1]);
    await phone.picture('booking-reopen');
    await phone.tap('reopen-confirm');
    await phone.wait('reopened-booking');
    await says(phone, 'booking-state', '再来一次');
    await phone.picture('booking-reopened');
    const { items } = (await api('GET', '/api/me/bookings')) as { items: { reopensId: string; priceFen: number }[] };
    expect(items[0]).toMatchObject({ reopensId: bookingId, priceFen: 0 });
  });

  test('complains and reads the answer', async () => {
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    await phone.tap('booking-complain');
    await phone.tap('complaint-quality');
    await phone.tap('complaint-send');
    await says(phone, 'fault', '请写');
    await phone.type('complaint-text', '换了滤芯还是漏水，地板泡了。');
    await phone.picture('complaint-form');
    await phone.tap('complaint-send');
    await says(phone, 'complaint-received', '最晚');
    await phone.wait('my-complaints');
    await phone.picture('complaint-sent');
    const { items } = (await api('GET', '/api/me/complaints')) as { items: { id: string }[] };
    const operator = await journey.operator();
    const answer = { upheld: true, answer: '已安排师傅免费返修，并向您道歉。' };
    await operator('POST', `/api/console/complaints/${items[0].id}/answer`, answer);
    await phone.open('pages/complaint/index');
    const row = `complaint-${items[0].id}`;
    await phone.wait(row);
    await pullUntil(phone, async () => (await phone.read(row)).includes('向您道歉'));
    await phone.picture('complaint-answered');
  });

  test('no page complained', () => {
    const expected = /409|404|Failed to load resource/;
    expect(phone.complaints.filter((line) => !expected.test(line))).toEqual([]);
  });
});
