import { MAX_UNUSED, mayUpload, Sender } from './may-upload.js';

describe('may an account upload a photo', () => {
  const resident = { isEngineer: false, unused: 0 };
  const engineer = { isEngineer: true, unused: 0 };
  const cases: [string, 'review' | 'record', Sender, string | null][] = [
    ['a resident for a review', 'review', resident, null],
    ['an engineer for a review', 'review', engineer, null],
    ['a resident for a service record', 'record', resident, 'engineersOnly'],
    ['an engineer for a service record', 'record', engineer, null],
    ['with the last unused one', 'review', { ...resident, unused: MAX_UNUSED - 1 }, null],
    ['with one more', 'review', { ...resident, unused: MAX_UNUSED }, 'tooMany'],
    ['an engineer with one more', 'record', { ...engineer, unused: MAX_UNUSED }, 'tooMany'],
  ];
  test.each(cases)('%s', (_who, purpose, sender, expected) => expect(mayUpload(purpose, sender)).toBe(expected));
});
