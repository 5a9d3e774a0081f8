/** As many as there are `--person-x` colours. */
const TONES = 6;

/** The same person has the same colour everywhere. */
export function avatarTone(key: string): number {
  const sum = Array.from(key).reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return (sum % TONES) + 1;
}

/** The family name of a Chinese name, the initial of any other. */
export const avatarLetter = (name: string) => (Array.from(name.trim())[0] ?? '·').toUpperCase();
