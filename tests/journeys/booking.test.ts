import { at, comingWeekend, daysFromToday } from '../support/coming-saturday.js';
import { Household } from '../support/household.js';
import { until } from '../support/neighbour.js';
import { Journey } from '../support/journey.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';
import { needs } from '../support/targets/abilities.js';

const WEEKEND = comingWeekend();
const CONTACT = { contactName: '周女士', phone: '13800138000', address: '3 号楼 502 室' };

describe('a resident books the butler for a morning of the weekend', () => {
  let journey: Journey;
  let resident: Phone;
  let bookedAt: string;
  beforeAll(async () => {
    journey = await Journey.begin();
  });
  afterAll(() => journey.end());

  /** Scans, binds and comes to the form with the service and the engineer chosen. */
  async function openForm(phone: Phone): Promise<void> {
    await phone.scan(journey.engineer('王师傅').code);
    await phone.tap('bind-confirm');
    await phone.tap('bound-enter');
    await phone.tap('book-butler');
    await phone.wait('service-list');
    await phone.tap(first(await phone.waitForIds('service-'), /^service-\d+$/));
    await phone.wait('page-booking');
    await phone.wait('step-time');
  }

  async function chooseMorning(phone: Phone): Promise<string> {
    await phone.tap(`day-${WEEKEND}`);
    await phone.wait('slots-morning');
    const slot = first(await phone.waitForIds('slot-2'), /^slot-2/);
    await phone.tap(slot);
    return slot.replace('slot-', '');
  }

  async function fillContact(phone: Phone): Promise<void> {
    await phone.type('contact-name', CONTACT.contactName);
    await phone.type('contact-phone', CONTACT.phone);
    await phone.type('contact-address', CONTACT.address);
  }

  test('sees who comes before confirming, and has it', async () => {
    ({ phone: resident } = await journey.newResident('周女士'));
    await openForm(resident);
    await resident.picture('booking-form');
    bookedAt = await chooseMorning(resident);
    await fillContact(resident);
    await says(resident, 'visit-preview', '王师傅');
    await resident.picture('booking-filled');
    await resident.tap('booking-confirm');
    await resident.wait('booked-ok');
    await resident.picture('booking-done');
    await resident.tap('booked-open');
    await says(resident, 'booking-engineer', '王师傅');
    await resident.picture('booking-detail');
  });

  test('a neighbour loses the race for a time and takes an alternative with one tap', async () => {
    const { phone: neighbour, person } = await journey.newResident('钱先生');
    await openForm(neighbour);
    const lost = await chooseMorning(neighbour);
    await fillContact(neighbour);
    await neighbour.wait('visit-preview');
    await takeElsewhere(lost);
    await neighbour.tap('booking-confirm');
    await neighbour.wait('alternatives');
    await neighbour.picture('booking-lost-race');
    await neighbour.tap('alternative-0');
    if (!(await neighbour.has('booked-ok'))) await neighbour.tap('booking-confirm');
    await neighbour.wait('booked-ok');
    const api = await journey.apiOf(person);
    const { items } = (await api('GET', '/api/me/bookings')) as { items: { start: string }[] };
    expect(items).toHaveLength(1);
    expect(items[0].start).not.toBe(lost);
  });

  /** Everybody who could serve is booked at that time, on other phones. */
  async function takeElsewhere(start: string): Promise<void> {
    for (let n = 0; n < 4; n++) {
      const other = await Household.of(journey, `住户${n}`, '王师傅');
      const booked = other.book({ date: WEEKEND, clock: clockOf(start), only: false });
      if (await booked.then(() => false, isTaken)) return;
    }
  }

  test('the engineer accepts, departs, starts and completes one of today; that of the weekend has to wait', async () => {
    const home = await Household.of(journey, '陈阿姨', '王师傅');
    const id = await home.book({ date: daysFromToday(0), clock: '18:00' });
    const engineer = await journey.phoneOf('engineer-wang');
    await engineer.open('pages/workbench/index');
    await engineer.wait('workbench-name');
    await engineer.picture('workbench-today');
    await engineer.tap(`job-${id}-accept`);
    await engineer.tap(`job-${id}-depart`);
    await engineer.answer(true);
    await engineer.tap(`job-${id}-start`);
    await engineer.wait(`job-${id}-complete`);
    await engineer.picture('workbench-on-site');
    await engineer.tap(`job-${id}-complete`);
    await engineer.type('finish-note', '换了滤芯，水质正常');
    await engineer.tap('finish-confirm');
    await engineer.answer(true);
    await engineer.wait('finish-ok');
    await engineer.picture('workbench-completed');
    await engineer.open('pages/workbench/index');
    await engineer.tap(`day-${WEEKEND}`);
    const later = first(await engineer.waitForIds('job-'), /^job-\d+$/);
    await engineer.tap(`${later}-accept`);
    await says(engineer, `${later}-wait`, '上门');
    expect(await engineer.has(`${later}-start`)).toBe(false);
    await engineer.picture('workbench-weekend');
    await engineer.open('pages/workbench/code');
    await engineer.wait('poster-code');
    await engineer.picture('workbench-poster');
    expect(await engineer.has('poster-mini-code-retry')).toBe(false);
    expect(await engineer.has('poster-link-qr-retry')).toBe(false);
    await engineer.open('pages/workbench/communities');
    await engineer.wait('work-communities');
    await engineer.picture('workbench-communities');
    await engineer.type('covered-search', 'qingyu');
    await until(async () => (await engineer.ids('work-community-')).length === 1);
    await says(engineer, 'work-communities', '庆余');
    await engineer.picture('workbench-communities-found');
    await engineer.type('covered-search', '没有的');
    await engineer.wait('no-covered');
  });

  test('another moves his booking and cancels it', async () => {
    const { phone } = await journey.newResident('冯女士');
    await openForm(phone);
    await chooseMorning(phone);
    await fillContact(phone);
    await phone.tap('booking-confirm');
    await phone.tap('booked-open');
    await phone.tap('booking-reschedule');
    await phone.tap(`day-${WEEKEND}`);
    const slots = await phone.waitForIds('slot-2');
    await phone.tap(slots[slots.length - 1]);
    await says(phone, 'reschedule-change', '改到');
    await phone.picture('booking-reschedule');
    await phone.tap('reschedule-confirm');
    await phone.waitGone('reschedule-confirm');
    await phone.tap('booking-cancel');
    await phone.tap('cancel-cause-time');
    await phone.picture('booking-cancel');
    await phone.tap('cancel-confirm');
    await phone.waitGone('booking-cancel');
    await says(phone, 'booking-state', '取消');
    await says(phone, 'history-0', '时间不合适');
    await says(phone, 'history-1', '改到');
    await phone.picture('booking-cancelled');
    await phone.open('pages/booking/list');
    await phone.wait('page-bookings');
    await phone.waitForIds('booking-');
    await phone.picture('booking-list');
  });

  needs('two-phones')('looks at the other pages', async () => {
    const { id } = journey.engineer('王师傅');
    await resident.open(`pages/engineer/index?id=${id}`);
    await resident.wait('engineer-name');
    await resident.picture('engineer-page');
    await resident.open('pages/service/index');
    await resident.wait('service-list');
    await resident.picture('service-list');
    await resident.open('pages/my/index');
    await resident.wait('my-butler');
    await resident.picture('my');
    await resident.tap('large-font-row');
    await resident.picture('my-large-font');
    await resident.open('pages/privacy/index');
    await resident.picture('privacy');
    expect(bookedAt.slice(0, 10)).toBe(at(WEEKEND, '9:00').slice(0, 10));
  });

  test('no page complained', () => {
    const expected = /409|404|Failed to load resource/;
    expect(journey.complaints().filter((line) => !expected.test(line))).toEqual([]);
  });
});

function first(ids: string[], shape: RegExp): string {
  const found = ids.find((id) => shape.test(id));
  if (!found) throw new Error(`none of ${ids.join(', ')} is like ${String(shape)}`);
  return found;
}

/** Clock time in Shanghai of an ISO instant. */
const clockOf = (instant: string) => new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(11, 16);

const isTaken = (error: unknown) => error instanceof Error && error.message.includes('schedule.slotTaken');
