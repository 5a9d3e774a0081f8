import { avatarColour, avatarLetter } from './avatar.view';

test.each([
  ['王师傅', '王'],
  [' li ', 'L'],
  ['', '·'],
  ['𠮷田', '𠮷'],
])('the letter of "%s" is %s', (name, letter) => expect(avatarLetter(name)).toBe(letter));

test('a person keeps the colour', () => {
  expect(avatarColour('42')).toBe(avatarColour('42'));
  expect(new Set(Array.from({ length: 60 }, (_, id) => avatarColour(String(id)))).size).toBeGreaterThan(3);
});
