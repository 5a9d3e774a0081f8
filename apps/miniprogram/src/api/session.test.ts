import type { Session } from './contract';

const kept = new Map<string, unknown>();
jest.mock('../platform/storage', () => ({
  readStored: (key: string) => kept.get(key) ?? null,
  store: (key: string, value: unknown) => kept.set(key, value),
  forget: (key: string) => kept.delete(key),
  forgetAll: () => kept.clear(),
}));
jest.mock('../platform/clock', () => ({ knownNow: () => null }));
jest.mock('../platform/login', () => ({ cameFromWechat: false }));
const restart = jest.fn();
jest.mock('../platform/restart', () => ({ restart: () => restart() }));

const of = (accountId: string): Session => ({
  ...{ accountId, token: `of-${accountId}`, expiresAt: '2027-01-01T00:00:00.000Z' },
  roles: ['resident'],
});

/** The page is opened, or loaded anew. */
function opened() {
  let session!: typeof import('./session');
  jest.isolateModules(() => {
    session = jest.requireActual<typeof import('./session')>('./session');
  });
  return session;
}

describe('whose phone it is', () => {
  beforeEach(() => {
    kept.clear();
    restart.mockClear();
  });

  test.each([
    ['the page is loaded anew', true],
    ['the page stays', false],
  ])('another person finds nothing of who was there, when his session was ended and %s', (_how, reloads) => {
    const first = opened();
    first.keepSession(of('1'));
    kept.set('booking-draft', 'flat and door code');
    first.dropSession();
    const second = reloads ? opened() : first;
    second.keepSession(of('2'));
    expect([...kept.keys()].sort()).toEqual(['owner', 'session']);
    expect(restart).toHaveBeenCalledTimes(1);
  });

  test('he himself finds it again', () => {
    const first = opened();
    first.keepSession(of('1'));
    kept.set('booking-draft', 'flat and door code');
    first.dropSession();
    opened().keepSession(of('1'));
    expect(kept.get('booking-draft')).toBe('flat and door code');
    expect(restart).not.toHaveBeenCalled();
  });

  test('so does who was there before this phone kept an owner', () => {
    kept.set('session', of('1'));
    kept.set('booking-draft', 'flat and door code');
    opened().keepSession(of('2'));
    expect(kept.has('booking-draft')).toBe(false);
  });
});
