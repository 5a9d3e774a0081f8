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

const MASK = '•••';
const LATIN = '\\p{Script=Latin}';

/** What is said before a code, or before what reaches somebody. */
const CODE_WORD = '门禁|密码|口令|暗号|门锁|楼门|单元门|大门|钥匙盒|微信|电话|手机|[vw]x|qq|code|pin';

/** Letters and digits, alone or mixed, that follow such a word: two signs or more. */
const SIGN = `(?:${LATIN}|${DIGIT})`;
const AFTER_WORD = new RegExp(
  `(${CODE_WORD})((?:[^\\p{L}\\p{N}]|号|码|是|为|按|输入?|用)*)${SIGN}(?:(?:${BETWEEN})*${SIGN})+\\p{M}*`,
  'giu',
);

/** A1B2, c-12: letters and digits in one piece. */
const PIECE = new RegExp(`(?:${LATIN}|\\p{Nd})+(?:[-_.*/](?:${LATIN}|\\p{Nd})+)*`, 'gu');
const MEASURE = /^\d{1,2}(?:\.\d+)?(?:mm|cm|m|kg|g|l|ml|v|w|kw|p|a)$/i;

function isMixed(piece: string): boolean {
  const plain = piece.normalize('NFKC');
  if (MEASURE.test(plain)) return false;
  return /\p{L}/u.test(plain) && /\d/.test(plain) && (plain.match(/[\p{L}\d]/gu)?.length ?? 0) >= 3;
}

/** What an engineer brings the right part by: what is called a model, and devices as the Chinese standards name them: `KFR-35GW/BP`, `BCD-535`. */
const NAMED_MODEL = '(?:型号|机型)[是为：:\\s]*\\p{Script=Han}{0,6}[a-z]{2}[a-z\\d]*(?:[-/.][a-z\\d]+)*';
const DEVICE = '(?:KFR?D?|BCD|XQ[BGS]|JS[QG]|JZ[TY]|CXW)-?\\d{2,3}[a-z]{0,2}(?:[-/][a-z\\d]{1,8})*(?![a-z\\d])';
const MODEL = new RegExp(`(${NAMED_MODEL}|(?<![a-z\\d])${DEVICE})`, 'giu');
const MOST_DIGITS = 5;
const REACHES = /(?:^|[^a-z])(?:tel|[vw]x|qq|pin|code)\W*\d/i;
const HAS_CODE_WORD = new RegExp(CODE_WORD, 'iu');
const ENDS_IN_CODE_WORD = new RegExp(`(?:${CODE_WORD})(?:[^\\p{L}\\p{N}]|号|码|是|为|按|输入?|用)*$`, 'iu');

/** No phone and no code of a door is hidden in it, nor does the word before say that it is one. */
function isHarmless(model: string, before: string): boolean {
  if ((model.match(/\d/g)?.length ?? 0) > MOST_DIGITS || /\d{5}/.test(model) || REACHES.test(model)) return false;
  return !HAS_CODE_WORD.test(model.replace(/[a-z\d]/gi, '')) && !ENDS_IN_CODE_WORD.test(before);
}

/** Letters that hang on what is hidden are a part of it: A1234. */
const AROUND = new RegExp(`(?:${LATIN}+[-_]?)?${MASK}(?:[-_]?(?:${LATIN}+|${MASK}))*`, 'gu');

/**
 * A text without what opens a door or reaches somebody: three digits or more, however they are written and whatever stands
 * between them, pieces of letters and digits, and whatever follows a word such as 门禁 or 密码. `2 台空调` and the model of a device stay.
 */
export function maskNumbers(text: string): string {
  let [shown, open] = ['', ''];
  text.split(MODEL).forEach((part, i) => {
    const stays = i % 2 === 1 && isHarmless(part, open);
    if (stays) shown += masked(open) + part;
    open = stays ? '' : open + part;
  });
  return shown + masked(open);
}

const masked = (text: string): string =>
  text
    .replace(AFTER_WORD, (_all, word: string, between: string) => `${word}${between}${MASK}`)
    .replace(PIECE, (piece) => (isMixed(piece) ? MASK : piece))
    .replace(NUMBER, (number) => (isLong(number) ? MASK : number))
    .replace(AROUND, MASK);
