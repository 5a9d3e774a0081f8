import type { Booking, Complaint, Me } from '../../api/contract';
import {
  bookingName,
  againText,
  askText,
  categoryTitle,
  complaintState,
  complaintTarget,
  missingIn,
  sentText,
} from './complaint.view';

const now = new Date('2026-11-22T04:00:00Z');
const dueAt = '2026-11-24T02:00:00.000Z';

test.each<[string, Pick<Complaint, 'state' | 'upheld' | 'overdue'> & { category?: 'suggestion' }, string, string]>([
  ['waits', { state: 'registered', upheld: null, overdue: false }, '处理中', '最晚后天 10:00 前答复您'],
  [
    'waits too long',
    { state: 'registered', upheld: null, overdue: true },
    '超时了',
    '答复晚了，对不起。已经排到最前面',
  ],
  ['was right', { state: 'handled', upheld: true, overdue: false }, '已处理', '您说得对，我们已经处理'],
  [
    'was a suggestion',
    { category: 'suggestion', state: 'handled', upheld: false, overdue: false },
    '已答复',
    '谢谢您的建议，答复如下',
  ],
  ['was not right', { state: 'handled', upheld: false, overdue: false }, '已答复', '我们查过了，情况如下'],
])('a complaint that %s', (_what, complaint, name, text) =>
  expect(complaintState({ category: 'late', ...complaint, dueAt }, now)).toMatchObject({ name, text }),
);

const said = (count: number) => Array.from({ length: count }, (_, n) => ({ text: `又来了 ${n}`, at: dueAt }));

test.each<[string, Pick<Complaint, 'state' | 'repeats' | 'again'>, string]>([
  ['waits', { state: 'registered', repeats: 2, again: said(2) }, '后来又说了 2 次，合在一起处理：'],
  ['is answered', { state: 'handled', repeats: 2, again: said(2) }, '后来又说了 2 次：'],
  ['was said often', { state: 'handled', repeats: 12, again: said(10) }, '后来又说了 12 次，最近 10 次：'],
])('said again, and it %s', (_what, complaint, text) => expect(againText(complaint)).toBe(text));

test.each([
  ['no category', { category: null, text: '来晚了' }, '请先选是哪方面的问题'],
  ['only spaces', { category: 'late' as const, text: '  ' }, '请写一下发生了什么'],
  ['no suggestion', { category: 'suggestion' as const, text: '' }, '请写一下您的建议'],
  ['everything', { category: 'late' as const, text: '来晚了' }, ''],
])('with %s', (_what, draft, missing) => expect(missingIn(draft)).toBe(missing));

const living = (...residencies: { communityId: string; isDefault: boolean }[]) => ({ residencies }) as Me;

test.each([
  ['the booking of the link', '7', living(), { bookingId: '7' }],
  [
    'the default community',
    '',
    living({ communityId: '1', isDefault: false }, { communityId: '2', isDefault: true }),
    { communityId: '2' },
  ],
  ['the only community', '', living({ communityId: '1', isDefault: false }), { communityId: '1' }],
  ['nothing', '', living(), null],
])('it is about %s', (_what, bookingId, me, target) => expect(complaintTarget(bookingId, me)).toEqual(target));

test('a category of a later version is something else', () => expect(categoryTitle('noise' as never)).toBe('其他'));

test('what was sent says until when it is answered', () =>
  expect(sentText({ dueAt }, now)).toBe('最晚后天 10:00 前答复您。有了答复会发消息给您，也写在下面。'));

test('a suggestion is asked for in other words', () => {
  expect(askText('suggestion').label).toBe('您有什么建议？');
  expect(askText('late').label).toBe('发生了什么？');
});

const visit = { id: '7', start: '2026-11-21T01:00:00.000Z', serviceItem: { name: '净水器维修' } } as Booking;

test.each([
  ['a booking', '7', '明天 09:00 的净水器维修'],
  ['one that is not at hand', '8', '看这次预约'],
  ['none', null, ''],
])('it is about %s', (_what, bookingId, text) =>
  expect(bookingName({ bookingId }, [visit], new Date('2026-11-20T02:00:00Z'))).toBe(text),
);
