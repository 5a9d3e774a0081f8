const DIGITS = [...'〇一二三四五六七八九'];
const ROMANS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
/** As cheques have them. Most are other words too (陆 and 伍 are families), so only what is counted makes them numbers. */
const FORMAL = [...'零壹贰叁肆伍陆柒捌玖拾'];

const CHINESE = '[一二三四五六七八九十]{1,3}';
const COUNTED = '[期区村里院组队坊苑弄居号栋幢座楼]';
/** What phases are written with in characters, pinyin and initials. */
const PHASE = /^(?:[期区]|q[iu]?(?![a-z]))/;
// 三里, 3期 and Ⅲ期 (made iii期 before) are numbers; 一 in 天一阁 is none, nor are the letters of civic.
const NUMBER = new RegExp(
  `(?<!\\d)\\d{1,2}(?!\\d)|${CHINESE}(?=${COUNTED})|[${FORMAL.slice(1).join('')}]{1,3}(?=${COUNTED})|(?<![a-z])[ivx]{1,4}(?=[期区])`,
  'g',
);

/** 12 as 十二. */
export function chineseNumber(value: number): string {
  if (value < 10) return DIGITS[value];
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`;
}

/** 叁 as 三; any other character as it is. */
function plainDigit(character: string): string {
  const value = FORMAL.indexOf(character);
  return value > 0 ? chineseNumber(value) : character;
}

function valueOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const roman = ROMANS.indexOf(text);
  if (roman > 0) return roman;
  const plain = [...text].map(plainDigit).join('');
  return Array.from({ length: 99 }, (_, index) => index + 1).find((value) => chineseNumber(value) === plain) ?? 0;
}

/** The same text with its last number in the other ways: 3期 is 三期, 叁期 and iii期. */
export function otherNumbers(text: string): string[] {
  const last = [...text.matchAll(NUMBER)].at(-1);
  const value = last ? valueOf(last[0]) : 0;
  if (!last || value === 0) return [];
  const [before, after] = [text.slice(0, last.index), text.slice(last.index + last[0].length)];
  const ways = [String(value), chineseNumber(value), ...phaseNumbers(value, after)];
  return ways.filter((way) => way !== '' && way !== last[0]).map((way) => before + way + after);
}

function phaseNumbers(value: number, after: string): string[] {
  if (!PHASE.test(after)) return [];
  const formal = /^[期区]/.test(after) ? [FORMAL[value] ?? ''] : [];
  return [ROMANS[value] ?? '', ...formal];
}
