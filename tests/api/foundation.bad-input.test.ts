import { CancelWish } from '../../apps/server/src/modules/booking/booking.dto.js';
import { DATES, flawOf, IDS, INSTANTS, TEXTS } from '../support/bad-input.js';
import { book, bookingWish } from '../support/bookings.js';
import { checksums, countOf } from '../support/database-facts.js';
import { FRIDAY } from '../support/days.js';
import { boundResident, expectStatus, makeNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import type { Answer, Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('bad input is refused in Chinese and changes nothing', () => {
  let world: World;
  let place: Neighbourhood;
  let resident: Person;
  let neighbour: Person;
  let bookingId: string;
  let before: Record<string, unknown>;

  const refused = (answer: Answer, status = 400) => {
    expect(flawOf(answer)).toBeNull();
    expect(answer.status).toBe(status);
  };
  const raw = (body: string | Buffer, type = 'application/json') =>
    resident.send('POST', '/api/bookings', body, { headers: { 'content-type': type } });

  beforeAll(async () => {
    world = await World.create();
    world.setTime(FRIDAY);
    place = await makeNeighbourhood(world);
    resident = await boundResident(world, place.wang);
    neighbour = await boundResident(world, place.wang);
    bookingId = await book(resident, place);
    before = await checksums(world);
  });
  afterEach(async () => {
    const [old, now] = [before, await checksums(world)];
    before = now;
    expect(now).toEqual(old);
  });
  afterAll(() => world.close());

  test.each(['contactName', 'phone', 'address', 'note'])('texts in %s', async (field) => {
    const fine = new Set(['note', 'contactName', 'address'].includes(field) ? ['é', 'e\u0301', '𠮷'] : []);
    for (const text of TEXTS.filter((each) => !fine.has(each))) {
      const answer = await resident.post(
        '/api/bookings',
        bookingWish(place, { [field]: text, start: '2020-01-01T01:00:00.000Z' }),
      );
      refused(answer);
    }
  });

  test.each(['serviceItemId', 'communityId', 'engineerId', 'shownEngineerId'])('ids in %s', async (field) => {
    for (const id of IDS) {
      const answer = await resident.post(
        '/api/bookings',
        bookingWish(place, { [field]: id, start: '2020-01-01T01:00:00.000Z' }),
      );
      expect(flawOf(answer)).toBeNull();
      expect([400, 404]).toContain(answer.status);
    }
  });

  test('ids in the path', async () => {
    const urls = ['/api/me/bookings/', '/api/communities/', '/api/engineers/'];
    for (const id of IDS)
      for (const url of urls) {
        const tail = url.includes('bookings') ? '' : '/page';
        refused(await resident.get(`${url}${encodeURIComponent(id)}${tail}`), 404);
      }
    refused(await resident.post(`/api/me/bookings/${bookingId}0/cancel`), 404);
  });

  test('instants', async () => {
    for (const start of INSTANTS) refused(await resident.post('/api/bookings', bookingWish(place, { start })));
    for (const start of INSTANTS) refused(await resident.post(`/api/me/bookings/${bookingId}/reschedule`, { start }));
    const off = (startsAt: string, endsAt: string) =>
      place.operator.post(`/api/console/engineers/${place.wang.id}/time-off`, { startsAt, endsAt, reason: '休假' });
    for (const each of INSTANTS) refused(await off(each, '2026-12-01T00:00:00.000Z'));
    refused(await off('2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'));
  });

  test('dates and numbers in the query', async () => {
    const slots = (from: string, days: string) =>
      resident.get(
        `/api/slots?serviceItemId=${place.services['净水器维修']}&communityId=1001&mode=prefer&from=${encodeURIComponent(from)}&days=${days}`,
      );
    expectStatus(await slots('2026-11-21', '7'), 200);
    for (const date of DATES) refused(await slots(date, '1'));
    for (const days of ['0', '8', '-1', '1.5', '1e1', '', ' ', '%20', '1&days=2', '0x1', 'null', '1e999'])
      refused(await slots('2026-11-21', days));
    for (const limit of ['0', '51', '1e6', 'ten', '']) refused(await resident.get(`/api/me/bookings?limit=${limit}`));
    for (const at of ['lat=&lng=', 'lat=91&lng=0', 'lat=1', 'lat=NaN&lng=1', 'lat=1e999&lng=1', 'lat=1&lat=2&lng=3'])
      refused(await resident.get(`/api/communities/nearby?${at}`));
  });

  test('forged cursors give a page or a refusal, never somebody else’s rows', async () => {
    for (const after of [
      'x',
      bookingId,
      '0',
      '9223372036854775808',
      "1'",
      '%00',
      '..',
      'a'.repeat(300),
      '3.abc',
      '2.1',
      '9999.1',
      'eyJhIjoxfQ==',
    ]) {
      for (const url of [
        '/api/me/bookings',
        '/api/services',
        '/api/communities?division=3101',
        '/api/communities?query=阳光',
      ])
        expect(
          flawOf(await neighbour.get(encodeURI(`${url}${url.includes('?') ? '&' : '?'}after=${after}`))),
        ).toBeNull();
      expect((await neighbour.get(`/api/me/bookings?after=${encodeURIComponent(after)}`)).body.items ?? []).toEqual([]);
      expect(
        flawOf(await place.operator.get(`/api/console/bookings/queue?after=${encodeURIComponent(after)}`)),
      ).toBeNull();
      expect(
        flawOf(await place.wang.person.get(`/api/engineer/communities?after=${encodeURIComponent(after)}`)),
      ).toBeNull();
    }
  });

  test('unknown fields, also of the query', async () => {
    for (const extra of [{ id: '1' }, { residentId: '1' }, { state: 'completed' }, { openid: 'o' }, { priceFen: 0 }])
      refused(await resident.post('/api/bookings', bookingWish(place, extra)));
    refused(await resident.get('/api/services?sort=(select sleep(5))'));
    refused(await resident.post(`/api/me/bookings/${bookingId}/cancel`, { reason: '不需要了', state: 'completed' }));
  });

  test.each([
    ['nothing', ''],
    ['an array', '[]'],
    ['an array of one', '[{}]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['null', 'null'],
    ['two values', '{}{}'],
    ['half', '{"a":'],
    ['a comment', '{/* */}'],
    ['a BOM', '\ufeff{}'],
    ['the prototype', '{"__proto__":{"admin":true}}'],
    ['a prototype inside', '{"contactName":{"__proto__":{"a":1}}}'],
    ['a constructor', '{"constructor":{"prototype":{"a":1}}}'],
    ['a number too large', '{"start":1e999}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['UTF-16', Buffer.from('{}', 'utf16le')],
  ])('a body that is %s', async (_what, body) => {
    refused(await raw(body));
  });

  test('a body that must be empty or an object is not an array, a text or null', async () => {
    expect(new CancelWish()).toEqual({});
    for (const body of ['[]', '[{}]', '"x"', 'null', '1', 'true'])
      refused(await resident.send('POST', `/api/me/bookings/${bookingId}/cancel`, body));
  });

  test('of two equal keys the last counts, as the standard says, and is checked', async () => {
    refused(await raw(JSON.stringify(bookingWish(place)).replace(/}$/, ',"start":"2020-01-01T01:00:00.000Z"}')));
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'application/json; charset=gbk',
    'application/json-patch+json',
    'application/jsonx',
    'application/xml',
    '',
  ])('the content type "%s"', async (type) => {
    const answer = await raw(JSON.stringify(bookingWish(place)), type);
    expect(flawOf(answer)).toBeNull();
    expect([400, 415]).toContain(answer.status);
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'Application/JSON',
  ])('while "%s" is read', async (type) => {
    const past = bookingWish(place, { start: '2020-01-01T01:00:00.000Z' });
    expect(await raw(JSON.stringify(past), type)).toMatchObject({ status: 400, body: { code: 'schedule.past' } });
  });

  test('65 kB are too much', async () => {
    refused(await raw(JSON.stringify({ note: 'a'.repeat(65 * 1024) })), 413);
    refused(await raw(Buffer.alloc(1_000_000, 0x20)), 413);
  });

  test.each([
    ['arrays', '[', 100_000],
    ['objects', '{"a":', 20_000],
    ['arrays below the size limit', '[', 60_000],
    ['objects below the size limit', '{"a":', 12_000],
    ['33 levels', '[', 33],
  ])('nesting of %s costs no time', async (_what, part, levels) => {
    const body = Buffer.from(part.repeat(levels));
    const times: number[] = [];
    for (let i = 0; i < 4; i++) {
      const began = performance.now();
      const answer = await raw(body);
      times.push(performance.now() - began);
      refused(answer, body.length > 65_536 ? 413 : 400);
    }
    expect(Math.min(...times)).toBeLessThan(50);
  });

  test('addresses that are no addresses', async () => {
    const urls = [
      '/api/%zz',
      '/api/communities/%ff/page',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/api/unknown',
      `/api/communities/${'1'.repeat(5000)}/page`,
      '/api//me',
      '/api/me/',
      '/API/ME',
    ];
    for (const url of urls) {
      const answer = await resident.get(url);
      expect({ url, flaw: flawOf(answer) }).toEqual({ url, flaw: null });
      expect([400, 404, 414]).toContain(answer.status);
    }
  });

  test('nothing of all this was remembered as done', async () => {
    expect(await countOf(world, "idempotency_key WHERE state = 'running'")).toBe(0);
  });
});
