import { TapKeys } from './tap-keys';

describe('the key of a tap', () => {
  const keys = () => {
    let n = 0;
    return new TapKeys(() => `key-${++n}`);
  };

  test('stays while the same wish has no answer', () => {
    const taps = keys();
    expect([taps.keyFor({ a: 1 }), taps.keyFor({ a: 1 })]).toEqual(['key-1', 'key-1']);
  });

  test('is new for another wish', () => {
    const taps = keys();
    expect([taps.keyFor({ a: 1 }), taps.keyFor({ a: 2 })]).toEqual(['key-1', 'key-2']);
  });

  test('is new after the answer', () => {
    const taps = keys();
    taps.keyFor({ a: 1 });
    taps.answered();
    expect(taps.keyFor({ a: 1 })).toBe('key-2');
  });
});
