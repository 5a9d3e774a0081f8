import type { Job } from '../../api/contract';
import { absence, grouped, nextStep, waitText } from './job-steps.view';

const NINE = '2026-11-22T01:00:00.000Z';
const at = (clock: string, day = '2026-11-22') => new Date(`${day}T${clock}:00+08:00`);
const can = { depart: false, noShow: false, handOver: false, choose: false, message: false };

test.each<[string, Pick<Job, 'next' | 'can'>, Date, string | null]>([
  ['a new one is accepted, days before', { next: 'accept', can }, at('10:00', '2026-11-20'), 'accept'],
  [
    'the evening before nobody departs',
    { next: 'start', can: { ...can, depart: true } },
    at('23:59', '2026-11-21'),
    null,
  ],
  ['on the day he departs', { next: 'start', can: { ...can, depart: true } }, at('00:00'), 'depart'],
  ['on his way he arrives', { next: 'start', can }, at('08:50'), 'start'],
  ['past midnight he still completes', { next: 'complete', can }, at('00:10', '2026-11-23'), 'complete'],
  ['nothing is left', { next: null, can }, at('10:00'), null],
])('%s', (_when, job, now, step) => expect(nextStep({ ...job, start: NINE }, now)).toBe(step));

test.each<[Job['next'], string, string]>([
  ['start', '2026-11-21', '已接单。明天上门，到那天这里会出现“出发”'],
  ['start', '2026-11-22', ''],
  ['accept', '2026-11-21', ''],
])('with %s next on %s the wait is explained: %s', (next, day, text) =>
  expect(waitText({ next, start: NINE }, at('08:00', day))).toBe(text),
);

test.each<[string, boolean, Date, unknown]>([
  ['15 minutes late', true, at('09:15'), { now: true, text: '' }],
  ['a minute too soon', true, at('09:14'), { now: false, text: '等到 09:15 家里还没有人，可以在这里登记' }],
  ['before he left, and after the work', false, at('10:00'), null],
])('an empty home %s', (_when, noShow, now, expected) =>
  expect(absence({ can: { ...can, noShow }, start: NINE }, now)).toEqual(expected),
);

const job = (id: string, next: Job['next'], state: Job['state'] = 'scheduled') => ({ id, next, state }) as Job;
const ids = (jobs: Job[], isToday: boolean) => {
  const { next, waiting, over } = grouped(jobs, isToday);
  return [next?.id ?? null, waiting.map(({ id }) => id), over.map(({ id }) => id)];
};

test.each<[string, Job[], boolean, unknown]>([
  ['the earliest that waits', [job('1', null), job('2', 'start'), job('3', 'accept')], true, ['2', ['3'], ['1']]],
  ['what has begun', [job('1', 'start'), job('2', 'complete', 'on_site')], true, ['2', ['1'], []]],
  ['where he drives to', [job('1', 'start'), job('2', 'start', 'on_the_way')], true, ['2', ['1'], []]],
  ['nothing on other days', [job('1', 'start')], false, [null, ['1'], []]],
])('next is %s', (_what, jobs, isToday, expected) => expect(ids(jobs, isToday)).toEqual(expected));
