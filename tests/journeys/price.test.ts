import { daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { neighbour, pullUntil, type Api } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';

/** Nobody else has anything to do there. */
const COMMUNITY = '310104103013';

describe('the work costs more than what was agreed', () => {
  let journey: Journey;
  let home: Phone;
  let api: Api;
  let engineer: OwnEngineer;
  let work: Phone;
  let bookingId: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    engineer = await OwnEngineer.hired(journey, '韩师傅', COMMUNITY);
    ({ phone: home, api } = await neighbour(journey, '莫女士', COMMUNITY));
    bookingId = await engineer.bookedBy(api, daysFromToday(0), '10:00');
    work = await journey.phoneOf(engineer.person);
  });
  afterAll(() => journey.end());

  test('the engineer sees on his card what was agreed', async () => {
    await work.open('pages/workbench/index');
    await says(work, `job-${bookingId}-price`, '预约价');
    for (const step of ['accept', 'depart', 'start'])
      await engineer.api('POST', `/api/engineer/bookings/${bookingId}/${step}`, {});
    await pullUntil(work, () => work.has(`job-${bookingId}-complete`));
    await work.tap(`job-${bookingId}-complete`);
    await says(work, 'finish-cost-booked', '和预约时一样');
  });

  test('he may not take more before the resident was asked', async () => {
    await work.type('finish-note', '换了滤芯和进水阀');
    await work.tap('finish-cost-other');
    await work.type('finish-amount', '195.5');
    await work.tap('finish-confirm');
    await says(work, 'finish-reason-fault', '为什么');
    await work.type('finish-reason', '多换了一只进水阀');
    await work.picture('price-ask');
    await work.tap('finish-ask');
    await says(work, 'finish-consent', '等他在手机上点');
    await work.picture('price-waiting');
  });

  test('the resident reads both sums and why, and agrees', async () => {
    await home.open(`pages/booking/detail?id=${bookingId}`);
    await says(home, 'quote-sum', '195.50 元（预约时');
    await says(home, 'quote-reason', '多换了一只进水阀');
    await home.picture('price-quote');
    await home.tap('quote-agree');
    await home.picture('price-agree-question');
    await home.answer(false);
    await home.tap('quote-agree');
    await home.answer(true);
    await home.waitGone('quote');
    await says(home, 'booking-facts', '→ 您已同意收 195.50 元');
  });

  test('the engineer sees it by himself and finishes', async () => {
    await says(work, 'finish-consent', '已在手机上同意');
    await work.picture('price-agreed');
    await work.tap('finish-confirm');
    await work.answer(true);
    await says(work, 'finish-facts', '实收 195.50 元');
    await says(work, 'finish-facts', '住户在手机上同意了');
  });

  test('both sums stay for the resident', async () => {
    await home.open(`pages/booking/detail?id=${bookingId}`);
    await says(home, 'booking-record', '→ 实收 195.50 元');
    await says(home, 'booking-record', '您在手机上同意了');
    await home.picture('price-paid');
  });

  test('who books the same once more is asked whether he means it', async () => {
    await engineer.bookedBy(api, daysFromToday(2), '10:00');
    const { items } = (await api('GET', '/api/services')) as { items: { id: string; name: string }[] };
    const { id } = items.find(({ name }) => name === '净水器维修')!;
    await home.open(`pages/booking/index?serviceItemId=${id}&communityId=${COMMUNITY}&engineerId=${engineer.id}`);
    const slots = await home.waitForIds('slot-2');
    // Later than what he had today: among few households a list does not leave that out.
    await home.tap(slots[slots.length - 1]);
    await home.type('contact-name', '莫女士');
    await home.type('contact-phone', '13800138000');
    await home.type('contact-address', '3 号楼 502 室');
    await home.tap('booking-confirm');
    await home.picture('alike-question');
    await home.answer(false);
    expect(((await api('GET', '/api/me/bookings')) as { items: object[] }).items).toHaveLength(2);
    await home.tap('booking-confirm');
    await home.answer(true);
    await home.wait('booked-ok');
  });
});
