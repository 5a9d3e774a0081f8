import { MAX_UNUSED, mayUpload, PhotoPurpose, Sender } from './may-upload.js';

describe('may an account upload a photo', () => {
  const resident = { isEngineer: false, unused: 0 };
  const engineer = { isEngineer: true, unused: 0 };
  const cases: [string, PhotoPurpose, Sender, string | null][] = [
    ['a resident for a review', 'review', resident, null],
    ['an engineer for a review', 'review', engineer, null],
    ['a resident of what is broken', 'fault', resident, null],
    ['a resident of before a service', 'before', resident, 'engineersOnly'],
    ['a resident of after a service', 'after', resident, 'engineersOnly'],
    ['an engineer of before a service', 'before', engineer, null],
    ['an engineer of after a service', 'after', engineer, null],
    ['with the last unused one', 'review', { ...resident, unused: MAX_UNUSED - 1 }, null],
    ['with one more', 'review', { ...resident, unused: MAX_UNUSED }, 'tooMany'],
    ['an engineer with one more', 'after', { ...engineer, unused: MAX_UNUSED }, 'tooMany'],
  ];
  test.each(cases)('%s', (_who, purpose, sender, expected) => expect(mayUpload(purpose, sender)).toBe(expected));
});
