import { CodedError } from '../errors/coded-error.js';
import { parseJson } from './json-body.js';

const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
const codeOf = (body: string | Buffer) => {
  try {
    parseJson(Buffer.from(body as string));
    return null;
  } catch (error) {
    return (error as CodedError).code;
  }
};

describe('which bodies are parsed', () => {
  test.each([
    ['nothing', '', null],
    ['32 levels', nested(32), null],
    ['33 levels', nested(33), 'request.tooDeep'],
    ['50,000 levels', nested(25_000), 'request.tooDeep'],
    ['28 shifts', JSON.stringify({ shifts: Array(28).fill({ weekday: 1, startMinute: 0, endMinute: 1 }) }), null],
    ['256 values', `{"a":[${'0,'.repeat(254)}0]}`, null],
    ['257 values', `{"a":[${'0,'.repeat(255)}0]}`, 'request.tooWide'],
    ['8,000 members', `{${'"a":0,'.repeat(8000)}"b":0}`, 'request.tooWide'],
    ['8,000 objects', `{"a":[${'{},'.repeat(8000)}{}]}`, 'request.tooWide'],
    ['8,000 commas inside a text', JSON.stringify({ a: ','.repeat(8000) }), null],
    ['a name of 100 bytes', JSON.stringify({ ['a'.repeat(100)]: 0 }), null],
    ['a name of 101 bytes', JSON.stringify({ ['a'.repeat(101)]: 0 }), 'request.tooWide'],
    ['a name that hides its length', `{"${'\\\\u0061'.repeat(20)}" \n : 0}`, 'request.tooWide'],
    ['a long text', JSON.stringify({ a: 'b'.repeat(101) }), null],
    ['brackets inside a text', JSON.stringify({ a: '['.repeat(100) }), null],
    ['an escaped quote before brackets', '{"a":"\\"' + '['.repeat(40) + '"}', null],
    ['not JSON', '{', 'request.malformed'],
    ['an array', '[{}]', 'request.malformed'],
    ['a text', '"x"', 'request.malformed'],
    ['null', 'null', 'request.malformed'],
    ['trailing bytes', '{} x', 'request.malformed'],
    ['__proto__', '{"__proto__":{"x":1}}', 'request.malformed'],
    ['constructor.prototype', '{"constructor":{"prototype":{"x":1}}}', 'request.malformed'],
  ])('%s', (_what, body, code) => expect(codeOf(body)).toBe(code));

  test('wrong UTF-8 is refused, never replaced', () => {
    expect(codeOf(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toBe('request.malformed');
  });
});
