import { businessDate } from '../../apps/server/src/foundation/clock/shanghai.js';
import { comingWeekend } from '../support/coming-saturday.js';
import { Journey } from '../support/journey.js';
import {
  chooseShortest,
  fillContact,
  NEIGHBOUR,
  neighbour,
  pullUntil,
  serviceNamed,
  unseenNeighbour,
  until,
  type Api,
} from '../support/neighbour.js';
import type { Phone } from '../support/phone.js';
import { says } from '../support/says.js';

/** Nobody but the engineer may ever see these. */
const FIRST = { contactName: '欧阳测', phone: '13911112222', address: '88 号楼 9 单元 1707 室' };
const WORKER_MS = 150_000;

describe('an engineer comes to one flat, and the community hears of it', () => {
  let journey: Journey;
  let communityId: string;
  let base: { api: Api; bookingId: string; visitId: string };
  let joined: { phone: Phone; api: Api; bookingId: string };
  let listener: { phone: Phone; api: Api };
  const seen: string[] = [];
  beforeAll(async () => {
    journey = await Journey.begin();
    communityId = journey.demo.communityId;
    listener = await neighbour(journey, '施女士');
    base = await firstHousehold();
  });
  afterAll(() => journey.end());

  /** Books the engineer on a day on which no other journey does. */
  async function firstHousehold() {
    const { api } = await unseenNeighbour(journey, '欧阳测');
    const engineerId = journey.engineer('王师傅').id;
    const serviceItemId = await serviceNamed(api, '净水器维修');
    const from = businessDate(new Date());
    const question = { serviceItemId, communityId, mode: 'only', engineerId };
    const asked = new URLSearchParams({ ...question, from, days: '7' });
    const { days } = (await api('GET', `/api/slots?${asked.toString()}`)) as {
      days: { date: string; slots: { start: string }[] }[];
    };
    const others = days.filter(({ date }) => date > from && date !== comingWeekend());
    const [day] = others.sort((a, b) => b.slots.length - a.slots.length);
    const start = day.slots[4].start;
    const booking = (await api('POST', '/api/bookings', { ...question, start, ...FIRST })) as Booked;
    return { api, bookingId: booking.id, visitId: booking.visitId };
  }

  async function see(phone: Phone, page: string): Promise<string> {
    const text = await phone.read(page);
    seen.push(text);
    return text;
  }

  test('a neighbour sees it on the community page and joins', async () => {
    const { phone, api } = await neighbour(journey, '周女士');
    await phone.open(`pages/community/index?id=${communityId}`);
    expect(await phone.read(`visit-${base.visitId}`)).toMatch(/王师傅[\s\S]*还可预约 \d+ 位/);
    await see(phone, 'page-community');
    await phone.picture('visit-community');
    await phone.tap('all-visits');
    await phone.wait('next-visit');
    await phone.wait(`visit-${base.visitId}`);
    await see(phone, 'page-visits');
    await phone.picture('visit-list');
    await phone.tap(`visit-${base.visitId}`);
    await chooseShortest(phone, 'visit-services');
    const [slot] = await phone.waitForIds('join-2');
    await phone.picture('visit-detail');
    await phone.tap(slot);
    await fillContact(phone);
    await see(phone, 'page-visit');
    await phone.picture('visit-filled');
    await phone.tap('booking-confirm');
    await phone.wait('booked-ok');
    await see(phone, 'page-visit');
    await phone.picture('visit-joined');
    const { items } = (await api('GET', '/api/me/bookings')) as { items: Booked[] };
    expect(items).toMatchObject([{ visitId: base.visitId, start: slot.replace('join-', '') }]);
    joined = { phone, api, bookingId: items[0].id };
  });

  test('the last places go, and the next neighbour is offered others', async () => {
    const { phone } = await neighbour(journey, '钱先生');
    await phone.open(`pages/visit/detail?id=${base.visitId}`);
    await chooseShortest(phone);
    const [slot] = await phone.waitForIds('join-2');
    await phone.tap(slot);
    await fillContact(phone);
    await takeElsewhere([slot.replace('join-', '')]);
    await phone.tap('booking-confirm');
    await says(phone, 'alternative-0', '同一次');
    await phone.picture('visit-lost-place');
    await phone.tap('alternative-0');
    await takeElsewhere(null);
    await phone.tap('booking-confirm');
    await phone.wait('alternatives');
    await see(phone, 'page-visit');
    await phone.picture('visit-lost-visit');
    await says(phone, 'alternative-0', '专门');
    await phone.tap('alternative-0');
    await phone.tap('booking-confirm');
    await phone.wait('booked-ok');
    await phone.open(`pages/visit/detail?id=${base.visitId}`);
  });

  /** Others take these places, or all that are left. */
  async function takeElsewhere(starts: string[] | null): Promise<void> {
    for (let n = 0; n < 24; n++) {
      const { api } = await unseenNeighbour(journey, `住户${n}`);
      const serviceItemId = await shortest(api);
      const { slots } = (await api('GET', `/api/visits/${base.visitId}/slots?serviceItemId=${serviceItemId}`)) as {
        slots: { start: string }[];
      };
      const start = starts ? starts[n] : slots[0]?.start;
      if (!start) return;
      await api('POST', `/api/visits/${base.visitId}/join`, { serviceItemId, start, ...NEIGHBOUR });
    }
    throw new Error('there is no end of places');
  }

  async function shortest(api: Api): Promise<string> {
    const page = (await api('GET', `/api/engineers/${journey.engineer('王师傅').id}/page`)) as {
      services: { id: string; durationMinutes: number }[];
    };
    return page.services.sort((a, b) => a.durationMinutes - b.durationMinutes)[0].id;
  }

  test('who comes later finds it full', async () => {
    const { phone } = await neighbour(journey, '孙女士');
    await phone.open(`pages/visit/detail?id=${base.visitId}`);
    await phone.wait('visit-full');
    await see(phone, 'page-visit');
    await phone.picture('visit-full');
  });

  test('the first household cancels, and the joined booking stays', async () => {
    await base.api('POST', `/api/me/bookings/${base.bookingId}/cancel`, {});
    const { phone, bookingId } = joined;
    await phone.open(`pages/booking/detail?id=${bookingId}`);
    expect(await phone.read('booking-state')).not.toContain('取消');
    await see(phone, 'page-booking-detail');
  });

  test('the neighbour reads in the inbox that the engineer has accepted', async () => {
    const engineer = await journey.apiOf('engineer-wang');
    await engineer('POST', `/api/engineer/bookings/${joined.bookingId}/accept`, {});
    await delivered(joined.api, 'bookingScheduled');
    const { phone } = joined;
    await phone.open('pages/my/index');
    expect(await phone.read('my-unread')).toBe('1');
    await see(phone, 'page-my');
    await phone.picture('notice-unread');
    await phone.tap('my-notices');
    const [notice] = await phone.waitForIds('notice-');
    await says(phone, notice, '师傅已接单');
    await phone.picture('notice-list');
    await phone.tap(notice);
    await phone.wait('booking-state');
    // The tap goes on to the page without waiting for its answer.
    await until(async () => {
      const { unread } = (await joined.api('GET', '/api/me/notices/unread')) as { unread: number };
      return unread === 0;
    });
    await phone.picture('booking-scheduled');
  });

  test(
    'another neighbour, who only lives there, reads that an engineer comes',
    async () => {
      const { phone, api } = listener;
      await phone.open('pages/notice/index');
      // A browser signs in first: the page is there before it goes and comes back.
      await phone.wait('no-notices');
      await phone.picture('notice-none');
      await journey.hastenNews();
      await delivered(api, 'visitAnnounced');
      await pullUntil(phone, async () => (await see(phone, 'page-notices')).includes('师傅要来小区了'));
      await phone.tap('read-all');
      await phone.waitGone('read-all');
      await phone.picture('notice-read');
    },
    WORKER_MS + 60_000,
  );

  test('he asks to be told of the next one, and chooses what he wants to hear', async () => {
    const { phone, api } = listener;
    await phone.open(`pages/visit/index?communityId=${communityId}`);
    await phone.tap('next-visit');
    await until(async () => (await levelOf(api)).nextVisitAlert);
    await phone.picture('next-visit');
    await phone.open('pages/notice/levels');
    await phone.tap(`level-${communityId}-mine`);
    await until(async () => (await levelOf(api)).level === 'mine');
    await phone.picture('notice-levels');
  });

  async function levelOf(api: Api): Promise<{ level: string; nextVisitAlert: boolean }> {
    const { communities } = (await api('GET', '/api/me/notice-levels')) as {
      communities: { communityId: string; level: string; nextVisitAlert: boolean }[];
    };
    return communities.find((one) => one.communityId === communityId)!;
  }

  async function delivered(api: Api, kind: string): Promise<void> {
    await until(async () => {
      const { items } = (await api('GET', '/api/me/notices')) as { items: { kind: string }[] };
      return items.some((notice) => notice.kind === kind);
    }, WORKER_MS);
  }

  test('nobody has seen who the first household is', () => {
    expect(seen.length).toBeGreaterThan(8);
    const secrets = [FIRST.contactName, FIRST.phone, FIRST.phone.slice(-4), '88 号楼', '1707'];
    for (const secret of secrets) expect(seen.filter((text) => text.includes(secret))).toEqual([]);
  });

  test('no page complained', () => {
    const expected = /409|404|Failed to load resource/;
    expect(journey.complaints().filter((line) => !expected.test(line))).toEqual([]);
  });
});

interface Booked {
  id: string;
  visitId: string;
  start: string;
}
