import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phoneNumber } from './phone.js';

const cases = JSON.parse(
  readFileSync(join(__dirname, '../../../../../packages/contract/phone-numbers.json'), 'utf8'),
) as [what: string, typed: string, number: string | null][];

test.each(cases)('%s', (_what, typed, number) => expect(phoneNumber(typed)).toBe(number));

test('a number of another country is none that we call', () => expect(phoneNumber('+1 202 555 0143')).toBeNull());
