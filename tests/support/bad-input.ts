import type { Answer } from './person.js';

/** Texts that broke others (reliability.md §5a). */
export const TEXTS: string[] = [
  '',
  ' ',
  '\u3000',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202eabc',
  '\ufeff',
  'é',
  'e\u0301',
  '👨‍👩‍👧‍👦',
  '𠮷',
  '１２３',
  'constructor',
  '__proto__',
  'toString',
  '../../etc/passwd',
  '=1+1',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}',
  '${jndi:ldap://x}',
  "'",
  '"',
  '\\',
  '%',
  '_',
  "' OR 1=1 -- ",
  '(select sleep(5))',
  'a'.repeat(300),
  '好'.repeat(5000),
  '\u0301'.repeat(1000),
  '\r\nX-Injected: 1',
  'null',
  'NaN',
  'true',
];

/** What is no id, and ids that nobody has. */
export const IDS: string[] = [
  '0',
  '01',
  ' 1',
  '1 ',
  '-1',
  '+1',
  '1.5',
  '1e3',
  '0x1',
  '9223372036854775807',
  '9223372036854775808',
  '99999999999999999999',
  '１',
  'null',
  'undefined',
  '[object Object]',
  '1;drop',
  "1'",
  '%00',
  '1\u0000',
  'ABC',
  '1,2',
  '9007199254740993',
];

export const INSTANTS: string[] = [
  '2026-02-30T01:00:00.000Z',
  '2026-11-21T24:00:00.000Z',
  '2026-11-21T23:59:60.000Z',
  '2026-11-21T09:00:00+08:00',
  '2026-11-21 09:00:00',
  '2026-11-21',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:30:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  '+010000-01-01T00:00:00.000Z',
  '2026-13-01T00:00:00.000Z',
  'now',
  '1e999',
  '1763712000000',
  '2026-11-21T01:00:00.0000000Z',
  '2026-11-21T01:00Z',
];

export const DATES: string[] = [
  '2026-02-30',
  '2027-02-29',
  '2026-11-31',
  '2026-1-1',
  '26-11-21',
  '0000-01-01',
  '9999-12-31',
  '2026-11-21T00:00',
  'today',
  '２０２６-11-21',
  '',
];

/** Values of any type, for a field that expects one of another. */
export const VALUES: unknown[] = [
  ...TEXTS.slice(0, 24),
  ...IDS.slice(0, 8),
  null,
  true,
  false,
  0,
  -1,
  -0,
  1.5,
  1e20,
  2 ** 31,
  2 ** 53,
  [],
  [1],
  ['a'],
  [[]],
  {},
  { a: 1 },
  { $ne: null },
  { toString: 'x' },
  { length: 1 },
  [null],
];

const CHINESE = /[\u4e00-\u9fff]/;

/** What is wrong with the answer to a bad request; null: it is as it should be. */
export function flawOf({ status, body }: Answer): string | null {
  if (status >= 500) return `status ${status}: ${JSON.stringify(body).slice(0, 200)}`;
  if (status < 400) return null;
  if (typeof body !== 'object' || body === null) return `status ${status} with ${JSON.stringify(body).slice(0, 200)}`;
  const names = Object.keys(body as object)
    .sort()
    .join();
  if (names !== 'code,details,message,requestId') return `fields ${names}: ${JSON.stringify(body).slice(0, 200)}`;
  if (!/^[a-z][\w-]*\.\w+$/i.test(body.code as string)) return `code ${body.code}`;
  if (!CHINESE.test(body.message as string)) return `message ${body.message}`;
  if (/(select|insert|update|delete) .* (from|into|set) |at \w+ \(|node_modules|ER_[A-Z]/i.test(JSON.stringify(body)))
    return `inside shown: ${JSON.stringify(body)}`;
  return null;
}
