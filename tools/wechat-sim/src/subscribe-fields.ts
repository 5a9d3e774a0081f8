/** What each field type takes. Empty values are never taken. */
const TYPES: Record<string, (value: string) => boolean> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && digits(value) <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[\p{P}\p{S}]+$/u.test(value) && length(value) <= 5,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => isMoment(value, CLOCK_NEEDED),
  date: (value) => isMoment(value, DAY_NEEDED),
  amount: (value) => /^[¥$€£￥]?\d{1,10}(\.\d{1,2})?元?$/.test(value) && digits(value) <= 10,
  phone_number: (value) => /^[\d\p{P}\p{S} ]{1,17}$/u.test(value),
  car_number: (value) => length(value) <= 8,
  name: (value) => /^[\p{Script=Han}·]{1,10}$/u.test(value) || /^[A-Za-z .'·]{1,20}$/.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  enum: (value) => length(value) <= 20,
};

const length = (value: string) => value.length;
const digits = (value: string) => value.replace(/\D/g, '').length;

const DAY = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2})`;
const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const CLOCK_NEEDED = new RegExp(`^(${DAY} )?${CLOCK}$`);
const DAY_NEEDED = new RegExp(`^${DAY}( ${CLOCK})?$`);

/** One moment, or two joined by ~. */
function isMoment(value: string, shape: RegExp): boolean {
  const ends = value.split('~').map((end) => end.trim());
  return ends.length <= 2 && ends.every((end) => shape.test(end));
}

const typeOf = (key: string) => key.replace(/\d+$/, '');

/** The first key whose value the platform would refuse, or null. */
export function badField(keys: readonly string[], data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return keys[0];
  const given = data as Record<string, { value?: unknown } | null>;
  const wrong = keys.find((key) => {
    const value = given[key]?.value;
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text !== 'string' || text.trim() === '' || !TYPES[typeOf(key)](text);
  });
  return wrong ?? Object.keys(given).find((key) => !keys.includes(key)) ?? null;
}
