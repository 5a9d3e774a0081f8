import { funnelOf } from './funnel.js';

const launchAt = new Date('2026-11-21T10:00:00.000Z');
const boundAfter = (ms: number) => ({ launchAt, boundAt: new Date(launchAt.getTime() + ms), declinedAt: null });
const declined = { launchAt, boundAt: null, declinedAt: new Date(launchAt.getTime() + 5000) };
const dropped = { launchAt, boundAt: null, declinedAt: null };

describe('figures of scans', () => {
  test.each([
    ['none', [], { attempts: 0, bound: 0, declined: 0, dropped: 0, p50Ms: null, p95Ms: null, shareWithin30s: null }],
    [
      'at 30 s exactly',
      [boundAfter(30_000)],
      { attempts: 1, bound: 1, declined: 0, dropped: 0, p50Ms: 30_000, p95Ms: 30_000, shareWithin30s: 1 },
    ],
    [
      'a millisecond later',
      [boundAfter(30_001)],
      { attempts: 1, bound: 1, declined: 0, dropped: 0, p50Ms: 30_001, p95Ms: 30_001, shareWithin30s: 0 },
    ],
    [
      'unfinished ones stay in the denominator',
      [boundAfter(4000), boundAfter(8000), declined, dropped],
      { attempts: 4, bound: 2, declined: 1, dropped: 1, p50Ms: 8000, p95Ms: null, shareWithin30s: 0.5 },
    ],
    [
      'mostly dropped: the median is unknown',
      [boundAfter(4000), dropped, dropped],
      { attempts: 3, bound: 1, declined: 0, dropped: 2, p50Ms: null, p95Ms: null, shareWithin30s: 1 / 3 },
    ],
  ])('%s', (_what, attempts, expected) => expect(funnelOf(attempts)).toEqual(expected));
});
