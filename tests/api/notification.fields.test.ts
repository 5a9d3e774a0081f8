import fc from 'fast-check';
import { FieldValue, formatField } from '../../apps/server/src/modules/notification/rules/subscribe-field.js';
import { badField } from '../../tools/wechat-sim/src/subscribe-fields.js';

const TYPES = [
  'thing',
  'number',
  'letter',
  'symbol',
  'character_string',
  'time',
  'date',
  'amount',
  'phone_number',
  'car_number',
  'name',
  'phrase',
  'enum',
];
const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('水', '师', '·', 'a', 'Z', '1', ' ', '-', '¥', '.', '👨‍👩‍👧', '年'), maxLength: 40 }),
  fc.double({ noNaN: false }),
  fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }),
);

/** Each side has a table of its own; here they meet. */
test('whatever the product formats, the platform takes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), value, (type, given) => {
      const formatted = formatField(type, given);
      const data = { [`${type}1`]: { value: formatted } };
      expect(formatted === null ? null : badField([`${type}1`], data)).toBeNull();
    }),
    { numRuns: 10_000 },
  );
});
