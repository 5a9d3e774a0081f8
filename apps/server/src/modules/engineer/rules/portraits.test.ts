import { portraitsOf } from './portraits.js';

const all = { a: 'approved', p: 'pending', r: 'rejected' } as const;
const pictures = (states: string) =>
  Array.from(states, (letter, n) => ({ id: String(n), state: all[letter as keyof typeof all] }));

describe('of the pictures of a face, oldest first', () => {
  test.each([
    ['none', '', null, null, ''],
    ['one that waits', 'p', null, '0', ''],
    ['one that is shown', 'a', '0', null, ''],
    ['one that was refused', 'r', null, '0', ''],
    ['a new one waits: the old one is shown', 'ap', '0', '1', ''],
    ['a new one was refused: the old one is shown', 'ar', '0', '1', ''],
    ['a new one is shown: the old one has gone', 'aa', '1', null, '0'],
    ['sent anew while one waited', 'app', '0', '2', '1'],
    ['sent anew after one was refused', 'rp', null, '1', '0'],
    ['the newer one was refused later', 'apr', '0', '2', '1'],
  ])('%s', (_what, states, shown, next, replaced) => {
    const found = portraitsOf(pictures(states));
    expect([found.shown?.id ?? null, found.next?.id ?? null]).toEqual([shown, next]);
    expect(found.replaced.map(({ id }) => id).join()).toBe(replaced);
  });
});
