import { Journey } from '../support/journey.js';
import { neighbour, until } from '../support/neighbour.js';
import type { Phone } from '../support/phone.js';
import { needs } from '../support/targets/abilities.js';
import type { HostPhone } from '../support/targets/host.js';

describe('a resident refuses what WeChat asks for', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin();
  });
  afterAll(() => journey.end());

  async function openForm(phone: Phone): Promise<void> {
    const { id } = journey.engineer('刘师傅');
    await phone.open(`pages/engineer/index?id=${id}`);
    await phone.tap('engineer-book');
    await phone.wait('service-list');
    await phone.tap((await phone.waitForIds('service-')).find((each) => /^service-\d+$/.test(each))!);
    await phone.wait('contact-phone-wechat');
  }

  needs('refuse')('the phone number: the form goes on with a typed one', async () => {
    const { phone } = await journey.newResident('施先生');
    await phone.open('pages/choose-community/index?purpose=home');
    await phone.type('community-search', '高安');
    const [home] = await phone.waitForIds('community-3');
    await phone.tap(home);
    await phone.tap('become-member');
    await phone.waitGone('become-member');
    await openForm(phone);
    await phone.tap('contact-phone-wechat');
    await phone.picture('privacy-asked');
    await phone.answer(true);
    await phone.picture('phone-number-asked');
    await phone.answer(false);
    await phone.type('contact-phone', '13800138000');
    await phone.tap('contact-phone-wechat');
    await phone.answer(true);
    await phone.waitGone('contact-phone-wechat-busy');
    expect(phone.complaints).toEqual([]);
  });

  needs('refuse')('the place: nearby says so, and search is there', async () => {
    const { phone } = await journey.newResident('张女士');
    await phone.open('pages/choose-community/index?purpose=home');
    await phone.tap('nearby');
    await phone.picture('place-asked');
    await phone.answer(false);
    await phone.picture('place-refused');
    await phone.answer(true);
    await phone.type('community-search', '高安');
    await phone.waitForIds('community-3');
    expect(phone.complaints).toEqual([]);
  });

  needs('refuse')('messages: what the tap was for is done all the same', async () => {
    const { phone, api } = await neighbour(journey, '何先生');
    await phone.open(`pages/visit/index?communityId=${journey.demo.communityId}`);
    await phone.wait('next-visit');
    await (phone as HostPhone).asksAboutMessages();
    await phone.tap('next-visit');
    await phone.picture('messages-asked');
    await phone.answer(false);
    await until(async () => {
      const { communities } = (await api('GET', '/api/me/notice-levels')) as {
        communities: { nextVisitAlert: boolean }[];
      };
      return communities[0].nextVisitAlert;
    });
    expect(phone.complaints).toEqual([]);
  });
});
