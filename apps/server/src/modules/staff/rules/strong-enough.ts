const LEAST = 12;
const LEAST_DIFFERENT = 5;

/** Whether a password withstands the first guesses: long (NIST SP 800-63B asks for length, not for kinds of signs), not the name, not a few signs over and over. */
export function isStrongEnough(password: string, username: string): boolean {
  const signs = [...password.normalize('NFKC').toLowerCase()];
  if (signs.length < LEAST || new Set(signs).size < LEAST_DIFFERENT) return false;
  const rest = signs.join('').replaceAll(username.toLowerCase(), '');
  return [...rest].length >= LEAST / 2 && !isRun(signs);
}

/** Each sign follows the one before: 123456789012, abcdefghijkl. */
function isRun(signs: string[]): boolean {
  const steps = signs.slice(1).map((sign, i) => sign.codePointAt(0)! - signs[i].codePointAt(0)!);
  return steps.filter((step) => Math.abs(step) === 1).length >= signs.length - 3;
}
