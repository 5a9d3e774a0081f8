import { daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { neighbour, pullUntil, type Api } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

/** Nobody else has anything to do there. */
const COMMUNITY = '310104103011';
const NUMBER = '01000000088';

/** Numbers that stand in the client in groups. */
const digits = (text: string) => text.replace(/\D/g, '');

describe('somebody to call', () => {
  let journey: Journey;
  let home: Phone;
  let api: Api;
  let engineer: OwnEngineer;
  let work: Phone;
  let bookingId: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    engineer = await OwnEngineer.hired(journey, '康师傅', COMMUNITY);
    ({ phone: home, api } = await neighbour(journey, '邱阿姨', COMMUNITY));
    bookingId = await engineer.bookedBy(api, daysFromToday(1), '10:00');
    work = await journey.phoneOf(engineer.person);
  });
  afterAll(() => journey.end());

  test('the engineer says at which number residents call him', async () => {
    await work.open('pages/workbench/photos');
    await says(work, 'own-phone-now', '还没有号码');
    await work.type('own-phone-number', '12345');
    await work.tap('own-phone-save');
    await says(work, 'own-phone-number-fault', '好像不对');
    await work.type('own-phone-number', '010-0000 0088');
    await work.tap('own-phone-save');
    await says(work, 'own-phone-now', '010 0000 0088');
    await work.picture('call-own-phone');
  });

  test('before he has accepted the resident has no number of his', async () => {
    await home.open(`pages/booking/detail?id=${bookingId}`);
    await home.wait('booking-engineer');
    expect([await home.has('call-engineer'), await home.has('booking-contact')]).toEqual([false, false]);
    await home.picture('call-before');
  });

  test('once he has accepted, one tap says a word', async () => {
    await engineer.api('POST', `/api/engineer/bookings/${bookingId}/accept`, {});
    await pullUntil(home, () => home.has('call-engineer'));
    expect(digits(await home.read('call-engineer'))).toBe(NUMBER);
    await home.picture('call-accepted');
    const [first] = await home.waitForIds('phrase-');
    await home.tap(first);
    await says(home, 'booking-messages-0', '您对康师傅：我晚到家 10 分钟');
    await home.picture('call-said');
  });

  needs('dial')('and one tap dials that number', async () => {
    expect(await home.dial('call-engineer')).toBe(NUMBER);
  });

  test('the engineer reads it on his job and answers with one', async () => {
    await work.open('pages/workbench/index');
    await work.tap(`day-${daysFromToday(1)}`);
    await says(work, `job-${bookingId}-messages-0`, '住户：我晚到家 10 分钟');
    await work.picture('call-job');
    await work.tap(`job-${bookingId}-say`);
    const phrases = await work.waitForIds('phrase-');
    await work.picture('call-say-sheet');
    await work.tap(phrases[2]);
    await says(work, `job-${bookingId}-messages-0`, '我：我到楼下了');
  });

  test('the resident hears of it, and the notice leads to it', async () => {
    await home.open('pages/notice/index');
    let told = '';
    await pullUntil(home, async () => {
      for (const id of await home.ids('notice-')) if ((await home.read(id)).includes('我到楼下了')) told = id;
      return told !== '';
    });
    await home.picture('call-notice');
    await home.tap(told);
    await says(home, 'booking-messages-0', '康师傅：我到楼下了');
    await home.picture('call-answered');
  });

  test('the hotline and the desk stand in 我的, and where one complains', async () => {
    for (const page of ['pages/my/index', `pages/complaint/index?bookingId=${bookingId}`]) {
      await home.open(page);
      await says(home, 'call-hotline', '010 0000 0000');
      await home.wait('open-desk');
      await home.picture(`call-hotline-${page.split('/')[1]}`);
    }
  });

  test('the privacy page says who keeps the data, and where to ask', async () => {
    await home.open('pages/privacy/index');
    await says(home, 'company', '千区演示服务有限公司');
    await says(home, 'company', '91310104MA0000000X');
    await home.wait('call-hotline');
    await home.picture('call-privacy');
  });
});
