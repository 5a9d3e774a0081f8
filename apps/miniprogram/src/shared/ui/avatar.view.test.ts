import { avatarTone, avatarLetter } from './avatar.view';

test.each([
  ['王师傅', '王'],
  [' li ', 'L'],
  ['', '·'],
  ['𠮷田', '𠮷'],
])('the letter of "%s" is %s', (name, letter) => expect(avatarLetter(name)).toBe(letter));

test('a person keeps the colour', () => {
  expect(avatarTone('42')).toBe(avatarTone('42'));
  expect(new Set(Array.from({ length: 60 }, (_, id) => avatarTone(String(id)))).size).toBeGreaterThan(3);
});
