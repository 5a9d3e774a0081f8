import type { Job, Workbench } from '../../api/contract';
import {
  afterText,
  atNow,
  hasUrgent,
  isBeyond,
  jobOf,
  jobsOn,
  leftOver,
  newElsewhere,
  overText,
  shownDays,
  spanOf,
  timeOffText,
  travelText,
  withJob,
  withoutJob,
  workStrip,
} from './workbench.view';

const job = (id: string, next: Job['next'], state: Job['state'] = 'scheduled') => ({ id, next, state }) as Job;
const day = (date: string, ...bookings: Job[]) => ({ date, bookings });
const bench = (days: Workbench['days'], unfinished: Job[] = []) => ({ days, unfinished }) as Workbench;

test.each([
  ['done with', job('1', null), ['2026-11-22']],
  ['unfinished', job('1', 'complete'), ['2026-11-21', '2026-11-22']],
])('yesterday is shown only when unfinished: %s', (_how, yesterdays, dates) =>
  expect(shownDays([day('2026-11-21', yesterdays), day('2026-11-22')], '2026-11-22').map(({ date }) => date)).toEqual(
    dates,
  ),
);

test('the strip counts the jobs of a day, cancelled ones not', () => {
  const jobs = [job('1', 'start'), job('2', null, 'cancelled')];
  expect(workStrip([day('2026-11-22', ...jobs), day('2026-11-23')], '2026-11-22')).toEqual([
    { date: '2026-11-22', name: '今天', day: '22日', note: '1 单', off: false },
    { date: '2026-11-23', name: '明天', day: '23日', note: '', off: false },
  ]);
});

test('a day on which he rests says so, unless there is work', () => {
  const off = [{ id: '1', startsAt: '2026-11-21T16:00:00.000Z', endsAt: '2026-11-23T16:00:00.000Z', reason: '休假' }];
  const days = [day('2026-11-22', job('1', 'start')), day('2026-11-23'), day('2026-11-24')];
  expect(workStrip(days, '2026-11-22', off).map(({ note }) => note)).toEqual(['1 单', '休息', '']);
});

test.each([
  ['some hours', '11-23 09:00', '11-23 12:00', '明天 09:00–12:00'],
  ['until midnight', '11-23 18:00', '11-24 00:00', '明天 18:00–24:00'],
  ['a whole day', '11-28 00:00', '11-29 00:00', '11月28日 周六 全天'],
  ['two whole days', '11-28 00:00', '11-30 00:00', '11月28日 周六 到 11月29日 周日'],
  ['from one day into another', '11-23 09:00', '11-28 18:00', '明天 09:00 到 11月28日 周六 18:00'],
  ['it runs', '11-22 08:00', '11-24 18:00', '现在起，到后天 18:00'],
])('his time off, %s', (_how, from, until, text) => {
  const at = (moment: string) => new Date(`2026-${moment.replace(' ', 'T')}:00+08:00`).toISOString();
  expect(timeOffText({ startsAt: at(from), endsAt: at(until) }, new Date(at('11-22 10:00')))).toBe(text);
});

test.each([
  [0, ''],
  [25, '做完后留 25 分钟路程'],
])('%i minutes to the next place', (minutes, text) => expect(travelText(minutes)).toBe(text));

test('one job is replaced, the others stay', () => {
  const before = bench([day('2026-11-22', job('1', 'start'), job('2', 'accept'))]);
  const after = withJob(before, job('1', 'complete', 'on_site'));
  expect(after.days[0].bookings.map(({ id, next }) => [id, next])).toEqual([
    ['1', 'complete'],
    ['2', 'accept'],
  ]);
  expect(before.days[0].bookings[0].next).toBe('start');
});

test('a job handed over is gone, the others are found as before', () => {
  const before = bench([day('2026-11-22', job('1', 'start'), job('2', 'accept'))], [job('3', 'start')]);
  expect(leftOver(withoutJob(before, '3'))).toEqual([]);
  const after = withoutJob(before, '1');
  expect(jobOf(after, '1')).toBeNull();
  expect(jobOf(after, '2')?.next).toBe('accept');
  expect(jobsOn(after, '2026-11-22').map(({ id }) => id)).toEqual(['2']);
  expect(jobsOn(after, '2026-11-23')).toEqual([]);
});

test('what is left over stays until it is finished, and is found to show what was written down', () => {
  const before = bench([], [job('1', 'complete', 'on_site'), job('2', 'start')]);
  const after = withJob(before, job('1', null, 'completed'));
  expect(leftOver(after).map(({ id }) => id)).toEqual(['2']);
  expect(jobOf(after, '1')?.state).toBe('completed');
});

test.each([
  ['today', '2026-11-22', '09:00–10:30'],
  ['before its day', '2026-11-20', '09:00–10:30'],
  ['the day after', '2026-11-23', '昨天 09:00–10:30'],
  ['a week after', '2026-11-29', '11月22日 周日 09:00–10:30'],
])('when it was to be, seen %s', (_when, today, text) =>
  expect(
    spanOf({ start: '2026-11-22T01:00:00.000Z', end: '2026-11-22T02:30:00.000Z' }, new Date(`${today}T12:00:00+08:00`)),
  ).toBe(text),
);

const TODAY = '2026-11-22';
const ofDays = (yesterdays: Job[], todays: Job[]) => bench([day('2026-11-21', ...yesterdays), day(TODAY, ...todays)]);

test.each<[string, Job[], Job[], string | null]>([
  ['where he works', [], [job('1', 'start', 'on_the_way'), job('2', 'complete', 'on_site')], '2'],
  ['where he drives to', [], [job('1', 'accept', 'requested'), job('2', 'start', 'on_the_way')], '2'],
  ['what ran past midnight', [job('1', 'complete', 'on_site')], [job('2', 'start')], '1'],
  ['nothing before he departs', [], [job('1', 'start'), job('2', null, 'completed')], null],
])('now is %s', (_what, yesterdays, todays, id) => {
  const now = atNow(ofDays(yesterdays, todays), TODAY);
  expect(now?.id ?? null).toBe(id);
  expect(hasUrgent(ofDays(yesterdays, todays), TODAY)).toBe(id !== null);
});

test('what is new for today stands once, in the list of the day; what is for another day stands on top', () => {
  const [todays, far] = [job('1', 'accept', 'requested'), job('2', 'accept', 'requested')];
  const before = { ...ofDays([], [todays]), toAccept: [todays, far] } as Workbench;
  expect(newElsewhere(before, TODAY)).toEqual([far]);
  expect(hasUrgent(before, TODAY)).toBe(true);
  expect(hasUrgent({ ...before, toAccept: [todays] }, TODAY)).toBe(false);
  expect([todays, far].map((each) => isBeyond(each, before.days))).toEqual([false, true]);
});

test.each<[Job['next'][], string]>([
  [['start', 'start'], '之后还有 2 单'],
  [['start', 'accept'], '之后还有 2 单，1 单待接'],
])('after that %j', (steps, text) => expect(afterText(steps.map((next) => ({ next })))).toBe(text));

test.each<[string, number, boolean, string]>([
  ['as agreed', 5000, false, '50 元'],
  ['otherwise', 6550, false, '预约 50 元 → 实收 65.50 元'],
  ['in warranty', 0, true, '预约 50 元 → 实收 免费（保修期内）'],
])('a job that is over, paid %s', (_how, priceFen, inWarranty, text) =>
  expect(overText({ priceFen: 5000, record: { priceFen, inWarranty } as Job['record'] })).toBe(text),
);

test('what came to nothing cost nothing', () => expect(overText({ priceFen: 5000, record: null })).toBe(''));
