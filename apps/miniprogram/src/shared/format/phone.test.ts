import max from 'libphonenumber-js/metadata.max.json';
import cases from '../../../../../packages/contract/phone-numbers.json';
import { dialled, phoneNumber } from './phone';
import metadata from './phone-metadata.json';

test.each(cases as [string, string, string | null][])('%s', (_what, typed, number) =>
  expect(phoneNumber(typed)).toBe(number),
);

test('a number that is kept is read as itself', () => {
  const kept = (cases as [string, string, string | null][]).flatMap(([, , number]) => number ?? []);
  expect(kept.map(phoneNumber)).toEqual(kept);
});

test('what is dialled waits before the extension', () => expect(dialled('01088888888转801')).toBe('01088888888,801'));

test("of the library's numbers the mini-program carries those of China only, as they are", () => {
  const all = max as unknown as typeof metadata;
  expect(Object.keys(metadata.countries)).toEqual(['CN', 'HK', 'MO', 'TW']);
  for (const country of ['CN', 'HK', 'MO', 'TW'] as const)
    expect(metadata.countries[country]).toEqual(all.countries[country]);
  expect(metadata.version).toBe(all.version);
});
