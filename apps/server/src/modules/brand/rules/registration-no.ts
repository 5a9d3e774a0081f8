const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = new RegExp(`^[${LETTERS}]{2}\\d{6}[${LETTERS}]{10}$`);

/** Whether it is a unified social credit code (GB 32100): its last sign checks the seventeen before it. */
export function isRegistrationNo(text: string): boolean {
  if (!FORM.test(text)) return false;
  const sum = [...text.slice(0, 17)].reduce((all, sign, n) => all + LETTERS.indexOf(sign) * (3 ** n % 31), 0);
  return LETTERS[(31 - (sum % 31)) % 31] === text[17];
}
