import { daysFromToday } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import { neighbour, pullUntil, serviceNamed, type Api } from '../support/neighbour.js';
import { OwnEngineer } from '../support/own-engineer.js';
import type { Phone } from '../support/phone.js';
import { addPhotos } from '../support/review-scene.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

/** Nobody else has anything to do there. */
const COMMUNITY = '310104103010';
const MOTHER = { contactName: '王奶奶', phone: '13900001111', address: '8 号楼 101 室' };

describe('a daughter books for her mother and for herself', () => {
  let journey: Journey;
  let home: Phone;
  let api: Api;
  let engineer: OwnEngineer;
  let work: Phone;
  let bookingId: string;
  beforeAll(async () => {
    journey = await Journey.begin();
    engineer = await OwnEngineer.hired(journey, '苏师傅', COMMUNITY);
    ({ phone: home, api } = await neighbour(journey, '周女士', COMMUNITY));
    await engineer.bookedBy(api, daysFromToday(1), '10:00');
    const where = { communityId: COMMUNITY, name: MOTHER.contactName, phone: MOTHER.phone, address: MOTHER.address };
    await api('POST', '/api/me/contacts', where);
    work = await journey.phoneOf(engineer.person);
  });
  afterAll(() => journey.end());

  async function openForm(): Promise<void> {
    const service = await serviceNamed(api, '净水器滤芯更换');
    await home.open(`pages/booking/index?serviceItemId=${service}&communityId=${COMMUNITY}&engineerId=${engineer.id}`);
    await home.wait('contact-picks');
  }

  const newest = async () => {
    const { items } = (await api('GET', '/api/me/bookings')) as { items: { id: string }[] };
    return items[0].id;
  };

  test('one tap fills in whom to call and where to go', async () => {
    await openForm();
    const picks = await home.waitForIds('contact-pick-');
    expect(picks).toHaveLength(2);
    await says(home, picks[1], '3 号楼 502 室');
    await home.tap(picks[1]);
    await home.tap(picks[0]);
    await home.picture('asks-picked');
  });

  needs('photos')('pictures of what is broken wait when the page is left', async () => {
    await addPhotos(home, 'fault-photos', 2);
    await says(home, 'fault-photos-limit', '还能放 1 张');
    await home.picture('asks-photos');
    await home.open('pages/my/index');
    await home.wait('my-greeting');
    await openForm();
    await says(home, 'fault-photos-limit', '还能放 1 张');
  });

  test('she books', async () => {
    const slots = await home.waitForIds('slot-2');
    await home.tap(slots[slots.length - 1]);
    await home.tap('booking-confirm');
    await home.wait('booked-ok');
    await home.tap('booked-open');
    await says(home, 'booking-facts', MOTHER.address);
    await home.picture('asks-booked');
    bookingId = await newest();
  });

  /** The card of the job, on its day. */
  async function showJob(): Promise<void> {
    await work.open('pages/workbench/index');
    await work.wait('workbench-name');
    const { start } = (await api('GET', `/api/me/bookings/${bookingId}`)) as { start: string };
    await work.tap(`day-${new Date(Date.parse(start) + 8 * 3600_000).toISOString().slice(0, 10)}`);
    await work.wait(`job-${bookingId}`);
  }

  needs('photos')('the engineer knows of the pictures, and sees them once he has accepted', async () => {
    await showJob();
    await says(work, `job-${bookingId}-fault`, '2 张照片，接单后能看');
    await work.picture('asks-job-asked');
    await work.tap(`job-${bookingId}-accept`);
    await work.wait(`job-${bookingId}-fault-photo-1`);
    await work.picture('asks-job');
    await home.pullDown();
    await home.wait('booking-fault-photo-1');
    await home.picture('asks-fault-photos');
  });

  needs('map')('a tap shows him the community on a map', async () => {
    await engineer.api('POST', `/api/engineer/bookings/${bookingId}/accept`, {});
    await showJob();
    const { communityName } = (await api('GET', `/api/me/bookings/${bookingId}`)) as { communityName: string };
    expect(await work.seeOnMap(`job-${bookingId}-map`)).toContain(communityName);
  });

  test('he reads in words why the job is his', async () => {
    await showJob();
    await work.tap(`job-${bookingId}-why`);
    await says(work, 'why-sheet', '点名要您');
    await work.picture('asks-why');
    await work.tap('why-sheet-close');
  });

  test('she sees from when to when it moves, before and after', async () => {
    await home.open(`pages/booking/detail?id=${bookingId}`);
    await home.tap('booking-reschedule');
    const slots = await home.waitForIds('slot-2');
    await home.tap(slots[0]);
    await says(home, 'reschedule-change', '改到');
    await home.picture('asks-reschedule');
    await home.tap('reschedule-confirm');
    await home.waitGone('reschedule-confirm');
    await says(home, 'history-0', '改了时间：从');
  });

  test('she says why she cancels, and the engineer reads it', async () => {
    await home.tap('booking-cancel');
    await home.wait('cancel-meaning');
    await home.tap('cancel-cause-waited');
    await home.picture('asks-cancel');
    await home.tap('cancel-confirm');
    await home.waitGone('booking-cancel');
    await says(home, 'history-0', '等太久');
    await home.picture('asks-cancelled');
    await work.open('pages/notice/index');
    await pullUntil(work, async () => (await work.read('page-notices')).includes('住户取消：等太久'));
    await work.picture('asks-notices');
  });

  test('an address is corrected, forgotten and put back', async () => {
    await home.open('pages/my/index');
    await home.tap('my-contacts');
    const own = (await home.waitForIds('contact-')).filter((id) => /^contact-\d+$/.test(id));
    expect(own).toHaveLength(2);
    await home.picture('contacts');
    await home.tap(`${own[0]}-change`);
    await home.type('kept-address', '');
    await home.tap('kept-confirm');
    await says(home, 'kept-address-fault', '门牌号');
    await home.type('kept-address', '8 号楼 102 室');
    await home.picture('contact-change');
    await home.tap('kept-confirm');
    await home.waitGone('kept-confirm');
    await says(home, own[0], '8 号楼 102 室');
    await home.tap(`${own[0]}-remove`);
    await home.answer(true);
    await home.waitGone(own[0]);
    await home.picture('contact-gone');
    await home.tap('contact-back');
    await home.waitGone('contact-back');
    expect((await home.waitForIds('contact-')).filter((id) => /^contact-\d+$/.test(id))).toHaveLength(2);
  });

  test('an address is kept by hand', async () => {
    await home.tap('add-contact');
    await home.type('kept-name', '妈妈');
    await home.type('kept-phone', '139 0000 2222');
    await home.type('kept-address', '5 号楼 301 室');
    await home.picture('contact-new');
    await home.tap('kept-confirm');
    await home.waitGone('kept-confirm');
    await says(home, 'contacts', '5 号楼 301 室');
    expect((await home.ids('contact-')).filter((id) => /^contact-\d+$/.test(id))).toHaveLength(3);
  });

  test('no page complained', () => expect(journey.complaints()).toEqual([]));
});
