import { BOOKING_TEXT, BookingFacts, bookingNews } from './booking-news.js';

const by = (role: BookingFacts['by'], state: string, more: Partial<BookingFacts> = {}): BookingFacts => ({
  by: role,
  state,
  hasEngineer: true,
  change: 'state',
  ...more,
});

describe('what a resident hears of his booking', () => {
  test.each([
    ['accepted', by('engineer', 'scheduled'), 'bookingScheduled'],
    ['moved by the service desk', by('operator', 'requested', { change: 'moved' }), 'bookingMoved'],
    ['given to another engineer', by('system', 'scheduled', { change: 'engineer' }), 'bookingReassigned'],
    ['without an engineer', by('system', 'requested', { change: 'engineer', hasEngineer: false }), 'bookingWaiting'],
    ['cancelled by the service desk', by('operator', 'cancelled'), 'bookingCancelled'],
    ['on the way', by('engineer', 'on_the_way'), 'bookingOnTheWay'],
    ['on site', by('engineer', 'on_site'), null],
    ['completed', by('engineer', 'completed'), 'bookingCompleted'],
    ['nobody was at home', by('engineer', 'no_show'), 'bookingNoShow'],
    ['queued anew for another reason', by('operator', 'requested'), null],
    ['made by himself', by('resident', 'requested'), null],
    ['cancelled by himself', by('resident', 'cancelled'), null],
    ['reviewed', by('resident', 'reviewed'), null],
  ] as [string, BookingFacts, string | null][])('%s', (_what, facts, expected) =>
    expect(bookingNews(facts)).toBe(expected),
  );

  test.each(Object.entries(BOOKING_TEXT))('%s fits its fields', (_news, { title, status, body }) => {
    expect(title.length).toBeLessThanOrEqual(20);
    expect(status).toMatch(/^\p{Script=Han}{1,5}$/u);
    const longest = {
      service: '水'.repeat(40),
      engineer: '王'.repeat(40),
      when: '11月22日周日 14:00',
      from: '11月21日周六 10:00',
    };
    expect(body(longest).length).toBeLessThanOrEqual(200);
  });

  const words = { service: '净水器维修', engineer: '王师傅', when: '11月22日周日 14:00' };
  test.each([
    [
      'with the time of before',
      '11月21日周六 09:00',
      '净水器维修从 11月21日周六 09:00 改到 11月22日周日 14:00，由王师傅上门。',
    ],
    ['of a fact that does not tell it', '', '净水器维修改到 11月22日周日 14:00，由王师傅上门。'],
  ])('another time is told %s', (_how, from, text) =>
    expect(BOOKING_TEXT.bookingMoved.body({ ...words, from })).toBe(text),
  );
});
