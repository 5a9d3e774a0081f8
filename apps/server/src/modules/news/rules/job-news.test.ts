import { type JobFacts, jobNews, jobText, stillTrue } from './job-news.js';

const made: JobFacts = { state: 'requested', by: 'resident', change: 'created', engineerId: 'wang' };
const moved: JobFacts = { ...made, change: 'moved', previousEngineerId: 'wang' };
const given: JobFacts = { ...made, change: 'engineer', by: 'operator', engineerId: 'liu', previousEngineerId: 'wang' };

describe('engineers hear what others did with their work', () => {
  test.each<[string, JobFacts, string]>([
    ['a booking is made', made, 'wang jobCome'],
    ['one is made that nobody has yet', { ...made, engineerId: null }, ''],
    ['it gets another time', moved, 'wang jobMoved'],
    ['and another engineer with it', { ...moved, engineerId: 'liu' }, 'liu jobCome, wang jobGone'],
    ['an operator gives it to another', given, 'liu jobCome, wang jobGone'],
    ['he gives it away himself', { ...given, by: 'engineer' }, 'liu jobCome'],
    ['he is away, and nobody else is free', { ...given, by: 'system', engineerId: null }, 'wang jobGone'],
    ['it comes out of the queue', { ...given, previousEngineerId: null }, 'liu jobCome'],
    ['it is cancelled', { ...moved, state: 'cancelled', change: 'cancelled' }, 'wang jobCancelled'],
    ['he accepts it', { ...moved, state: 'scheduled', by: 'engineer', change: 'scheduled' }, ''],
    ['it is reviewed', { ...moved, state: 'reviewed', change: 'state' }, ''],
  ])('%s', (_what, facts, told) =>
    expect(
      jobNews(facts)
        .map(({ engineerId, news }) => `${engineerId} ${news}`)
        .join(', '),
    ).toBe(told),
  );

  const now = { state: 'requested', engineerId: 'liu', startAt: '2026-11-22T01:00:00.000Z' };
  const fact = { startAt: now.startAt };
  test.each([
    ['it is his', 'jobCome', 'liu', fact, true],
    ['it went on to another', 'jobCome', 'wang', fact, false],
    ['it was moved once more', 'jobMoved', 'liu', { startAt: '2026-11-22T02:00:00.000Z' }, false],
    ['it is his no longer', 'jobGone', 'wang', fact, true],
    ['it came back to him', 'jobGone', 'liu', fact, false],
    ['it stands', 'jobCancelled', 'liu', fact, false],
  ] as const)('only what is still so: %s', (_what, news, engineerId, told, expected) =>
    expect(stillTrue({ engineerId, news }, told, now)).toBe(expected),
  );

  const words = { service: '净水器维修', community: '阳光里', when: '11月22日周日 09:00', from: '', cause: '' };
  test('in words', () =>
    expect(jobText('jobCancelled', words)).toEqual({
      kind: 'jobCancelled',
      title: '有一单取消了',
      body: '11月22日周日 09:00 的净水器维修（阳光里）取消了，不用去了。',
    }));

  test.each([
    ['jobCancelled', { cause: '时间不合适' }, '不用去了。住户取消：时间不合适。'],
    [
      'jobMoved',
      { from: '11月21日周六 09:00' },
      '（阳光里）从 11月21日周六 09:00 改到 11月22日周日 09:00，请重新确认。',
    ],
  ] as const)('%s with %j', (news, more, text) => expect(jobText(news, { ...words, ...more }).body).toContain(text));
});
