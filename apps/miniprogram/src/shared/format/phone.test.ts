import max from 'libphonenumber-js/metadata.max.json';
import cases from '../../../../../packages/contract/phone-numbers.json';
import { dialled, phoneNumber, shownPhone } from './phone';
import metadata from './phone-metadata.json';

test.each(cases as [string, string, string | null][])('%s', (_what, typed, number) =>
  expect(phoneNumber(typed)).toBe(number),
);

test('a number that is kept is read as itself', () => {
  const kept = (cases as [string, string, string | null][]).flatMap(([, , number]) => number ?? []);
  expect(kept.map(phoneNumber)).toEqual(kept);
});

test('what is dialled waits before the extension', () => expect(dialled('01088888888转801')).toBe('01088888888,801'));

test.each([
  ['a mobile number', '13711114444', '137 1111 4444'],
  ['of a range that the library does not know', '15400000001', '154 0000 0001'],
  ['a service number', '4008208820', '400 820 8820'],
  ['an office', '01088888888转801', '010 8888 8888 转 801'],
  ['Hong Kong', '+85291234567', '+852 9123 4567'],
])('%s is shown as people read it out', (_what, kept, shown) => {
  expect(shownPhone(kept)).toBe(shown);
  expect(phoneNumber(shown)).toBe(kept);
});

test("of the library's numbers the mini-program carries those of China only, as they are", () => {
  const all = max as unknown as typeof metadata;
  expect(Object.keys(metadata.countries)).toEqual(['CN', 'HK', 'MO', 'TW']);
  for (const country of ['CN', 'HK', 'MO', 'TW'] as const)
    expect(metadata.countries[country]).toEqual(all.countries[country]);
  expect(metadata.version).toBe(all.version);
});
