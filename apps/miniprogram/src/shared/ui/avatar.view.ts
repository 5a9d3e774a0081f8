/** Dark enough for white letters (at least 4.5 : 1), far enough apart to tell people from one another. */
const COLOURS = ['#0e5a50', '#7a4a12', '#35558a', '#7b3b62', '#4b5d1f', '#8a3b2e'];

/** The same person has the same colour everywhere. */
export function avatarColour(key: string): string {
  const sum = Array.from(key).reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return COLOURS[sum % COLOURS.length];
}

/** The family name of a Chinese name, the initial of any other. */
export const avatarLetter = (name: string) => (Array.from(name.trim())[0] ?? '·').toUpperCase();
