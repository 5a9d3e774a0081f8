/** Letters and digits that nobody mistakes for another one. */
export const RECOVERY_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_LENGTH = 16;

type GivenCode = { kind: 'totp' | 'recovery'; code: string };

/** What somebody gave as his second factor: six digits of his phone, or one of his recovery codes; null: neither. */
export function givenCode(text: string): GivenCode | null {
  const code = text.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(code)) return { kind: 'totp', code };
  const isRecovery = code.length === RECOVERY_LENGTH && [...code].every((sign) => RECOVERY_LETTERS.includes(sign));
  return isRecovery ? { kind: 'recovery', code } : null;
}

/** As it is shown and written down: four groups of four. */
export const asShown = (code: string): string => code.match(/.{4}/g)!.join('-');

/** A recovery code out of random bytes, 79 bits; one byte for each sign, those that would favour a letter are skipped. */
export function recoveryCode(bytes: Iterable<number>): string {
  const fair = 256 - (256 % RECOVERY_LETTERS.length);
  let code = '';
  for (const byte of bytes) {
    if (code.length === RECOVERY_LENGTH) break;
    if (byte < fair) code += RECOVERY_LETTERS[byte % RECOVERY_LETTERS.length];
  }
  if (code.length < RECOVERY_LENGTH) throw new Error('too few random bytes for a recovery code');
  return code;
}
