import { fontClass, tierOfSystem, tierShown } from './font-tier';

describe('what the text size of the phone asks for', () => {
  test.each([
    ['smaller than normal', 0.9, 'normal'],
    ['normal', 1, 'normal'],
    ['a touch bigger', 1.14, 'normal'],
    ['where large begins', 1.15, 'large'],
    ['just below largest', 1.44, 'large'],
    ['where largest begins', 1.45, 'largest'],
    ['the end of the slider', 2, 'largest'],
  ])('%s', (_what, scale, tier) => expect(tierOfSystem(scale)).toBe(tier));
});

describe('the tier that is shown', () => {
  test.each([
    ['off, the phone says nothing', false, 1, 'normal'],
    ['off by choice, though the phone is at its largest', false, 1.6, 'normal'],
    ['on, the phone is normal', true, 1, 'large'],
    ['on, the phone is large', true, 1.3, 'large'],
    ['on, the phone is at its largest', true, 1.45, 'largest'],
  ])('%s', (_what, on, scale, tier) => expect(tierShown(on, scale)).toBe(tier));
});

test('what gives way in large text gives way in the largest', () => {
  expect(fontClass('largest')).toContain(fontClass('large').trim());
  expect(fontClass('normal')).toBe('');
});
