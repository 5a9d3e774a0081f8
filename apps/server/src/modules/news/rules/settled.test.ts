import type { JobFacts } from './job-news.js';
import { settledForEngineers, settledForResident } from './settled.js';

const fact = (more: Partial<JobFacts>): JobFacts => ({
  state: 'scheduled',
  by: 'engineer',
  change: 'state',
  engineerId: '7',
  previousEngineerId: '7',
  ...more,
});

describe('which notices of a booking ask its resident for nothing any more', () => {
  test.each([
    ['he has reviewed it: all', { by: 'resident', state: 'reviewed' }, { kinds: [] }],
    ['he has moved it: all', { by: 'resident', state: 'requested', change: 'moved' }, { kinds: [] }],
    ['somebody was found', { by: 'operator', change: 'engineer' }, { kinds: ['bookingWaiting'] }],
    ['it was called off', { by: 'operator', state: 'cancelled', engineerId: null }, { kinds: ['bookingWaiting'] }],
    ['nobody was found', { by: 'system', change: 'engineer', engineerId: null }, null],
  ] as [string, Partial<JobFacts>, object | null][])('%s', (_when, more, expected) =>
    expect(settledForResident(fact(more))).toEqual(expected),
  );
});

describe('which notices of a job ask its engineers for nothing any more', () => {
  const asking = ['jobCome', 'jobMoved'];
  test.each([
    ['he has accepted it', { change: 'scheduled' }, [{ engineerId: '7', kinds: asking }]],
    ['it was cancelled', { by: 'resident', state: 'cancelled' }, [{ engineerId: '7', kinds: asking }]],
    [
      'it went to a colleague',
      { by: 'operator', change: 'engineer', engineerId: '8' },
      [{ engineerId: '7', kinds: asking }],
    ],
    ['he gave it away', { change: 'engineer', engineerId: '8' }, [{ engineerId: '7', kinds: asking }]],
    ['he gave it back', { change: 'engineer', engineerId: null }, [{ engineerId: '7', kinds: asking }]],
    ['its resident moved it', { by: 'resident', state: 'requested', change: 'moved' }, []],
    ['it was made', { by: 'resident', change: 'created', previousEngineerId: null }, []],
  ] as [string, Partial<JobFacts>, object[]][])('%s', (_when, more, expected) =>
    expect(settledForEngineers(fact(more))).toEqual(expected),
  );
});
