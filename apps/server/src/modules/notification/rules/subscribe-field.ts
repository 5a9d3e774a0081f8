import { businessDate, minuteOfDay } from '../../../foundation/clock/shanghai.js';
import { cutText } from '../../../foundation/text/cut.js';

/** A text, a number, a moment, or a range of two moments. */
export type FieldValue = string | number | Date | readonly [Date, Date];

const TEXT: Record<string, (text: string) => string | null> = {
  thing: (text) => cutText(text, 20),
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) && digits(text) <= 32 ? text : null),
  letter: (text) => (/^[A-Za-z]+$/.test(text) ? text.slice(0, 32) : null),
  symbol: (text) => (/^[\p{P}\p{S}]+$/u.test(text) && text.length <= 5 ? text : null),
  character_string: (text) =>
    /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text) ? text.slice(0, 32).trimEnd() : null,
  time: (text) => (/^(\d{4}年\d{1,2}月\d{1,2}日 )?([01]?\d|2[0-3]):[0-5]\d$/.test(text) ? text : null),
  date: (text) => (/^\d{4}年\d{1,2}月\d{1,2}日( ([01]?\d|2[0-3]):[0-5]\d)?$/.test(text) ? text : null),
  amount: (text) => (/^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(text) && digits(text) <= 10 ? text : null),
  phone_number: (text) => (/^[\d+\-() ]{1,17}$/.test(text) ? text : null),
  car_number: (text) => (/^[\p{Script=Han}A-Z\d]{1,8}$/u.test(text) ? text : null),
  name: (text) => nameOf(text),
  phrase: (text) => (/^\p{Script=Han}{1,5}$/u.test(text) ? text : null),
  enum: (text) => (text.length <= 20 ? text : null),
};

/**
 * The value as a field of that type may hold it, or null when it cannot: WeChat refuses a whole message for one wrong field
 * (47003). Texts are cut, figures never are. Lengths are counted in UTF-16 units, the strictest way.
 */
export function formatField(type: string, value: FieldValue): string | null {
  const moments = momentsOf(type, value);
  if (moments) return moments.map((each) => momentText(type, each)).join('~');
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' || !Object.hasOwn(TEXT, type) ? null : TEXT[type](text);
}

/** 分 as an amount field takes it: ¥80.00. */
export function amountText(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}

const digits = (text: string) => text.replace(/\D/g, '').length;

function momentsOf(type: string, value: FieldValue): Date[] | null {
  if (type !== 'time' && type !== 'date') return null;
  if (value instanceof Date) return [value];
  return Array.isArray(value) ? [...(value as readonly [Date, Date])] : null;
}

/** 2026年11月22日 14:00 for a time, 2026年11月22日 for a date, in Shanghai. */
function momentText(type: string, moment: Date): string {
  const [year, month, day] = businessDate(moment).split('-').map(Number);
  const minute = minuteOfDay(moment);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${year}年${month}月${day}日${type === 'time' ? ` ${clock}` : ''}`;
}

/** Ten Chinese characters or twenty letters; a mix of both is not a name to WeChat. */
function nameOf(text: string): string | null {
  if (/^[\p{Script=Han}·]+$/u.test(text)) return text.slice(0, 10).replace(/\p{Surrogate}$/u, '');
  return /^[A-Za-z][A-Za-z .'·]*$/.test(text) ? text.slice(0, 20).trimEnd() : null;
}
