/** One sign that is a digit or a small number: 4, ４, ④, Ⅳ, 四, 肆. */
const DIGIT = '[\\p{N}○◯⼀⼆⼋零一二三四五六七八九两兩幺壹弌贰貳弍叁叄参參弎肆伍陆陸柒捌玖]';

/** 四百五十六: what says the place of a digit. */
const PLACE = '[十百千万⼗拾佰仟萬]';

/** What may stand between two of them: whatever is neither letter nor number, and the 杠 that people write for a dash. */
const BETWEEN = '[^\\p{L}\\p{N}○◯⼀⼆⼋⼗]|杠';

const NUMBER = new RegExp(`${DIGIT}(?:(?:${PLACE}|${BETWEEN})*${DIGIT})*(?:${PLACE}|\\p{M})*`, 'gu');
const DIGITS = new RegExp(DIGIT, 'gu');
const HUNDREDS = new RegExp(`${DIGIT}[百千佰仟]`, 'u');

/** ⑫ has two digits, Ⅳ is one. */
const digitsOf = (sign: string) => Math.max(1, sign.normalize('NFKC').replace(/\P{Nd}/gu, '').length);

function isLong(number: string): boolean {
  const digits = (number.match(DIGITS) ?? []).reduce((sum, sign) => sum + digitsOf(sign), 0);
  return digits >= 3 || HUNDREDS.test(number);
}

/**
 * A text without the numbers that open a door or ring a phone: three digits or more, however they are written and whatever stands
 * between them. `2 台空调` stays.
 */
export const maskNumbers = (text: string): string =>
  text.replace(NUMBER, (number) => (isLong(number) ? '•••' : number));
