import { amountText, FieldValue, formatField } from './subscribe-field.js';

const two = new Date('2026-11-22T06:05:00.000Z');
const four = new Date('2026-11-22T08:00:00.000Z');
const midnight = new Date('2026-11-22T16:00:00.000Z');
const times = (text: string, count: number) => text.repeat(count);

describe('fields of a subscribe message', () => {
  test.each<[string, string, FieldValue, string | null]>([
    ['twenty characters', 'thing', times('水', 20), times('水', 20)],
    ['twenty-one', 'thing', times('水', 21), `${times('水', 19)}…`],
    ['an emoji at the edge', 'thing', `${times('水', 18)}👨‍👩‍👧水水`, `${times('水', 18)}…`],
    ['line breaks', 'thing', ' 换\n滤芯 ', '换 滤芯'],
    ['nothing', 'thing', '  ', null],
    ['32 digits', 'number', times('1', 32), times('1', 32)],
    ['33 digits are not cut', 'number', times('1', 33), null],
    ['a decimal', 'number', -1.5, '-1.5'],
    ['not a number', 'number', Number.NaN, null],
    ['letters', 'letter', times('a', 33), times('a', 32)],
    ['a digit among letters', 'letter', 'a1', null],
    ['five symbols', 'symbol', '★★★★★', '★★★★★'],
    ['six symbols', 'symbol', '★★★★★★', null],
    ['a word as symbol', 'symbol', '好', null],
    ['a number for people', 'character_string', 'QQ261122-K7M3PX', 'QQ261122-K7M3PX'],
    ['33 signs', 'character_string', times('a', 33), times('a', 32)],
    ['Chinese among signs', 'character_string', 'QQ号', null],
    ['a moment', 'time', two, '2026年11月22日 14:05'],
    ['two moments', 'time', [two, four], '2026年11月22日 14:05~2026年11月22日 16:00'],
    ['midnight', 'time', midnight, '2026年11月23日 00:00'],
    ['only a clock', 'time', '14:05', '14:05'],
    ['no such hour', 'time', '24:00', null],
    ['a day', 'date', two, '2026年11月22日'],
    ['a day as text', 'date', '2026年1月2日', '2026年1月2日'],
    ['a day in words', 'date', '明天', null],
    ['money', 'amount', amountText(8000), '¥80.00'],
    ['nothing to pay', 'amount', amountText(0), '¥0.00'],
    ['eleven digits', 'amount', '12345678901', null],
    ['a service number', 'phone_number', '400-800-1234', '400-800-1234'],
    ['18 signs', 'phone_number', times('1', 18), null],
    ['a plate', 'car_number', '沪A12345D', '沪A12345D'],
    ['a long plate', 'car_number', '沪A12345678', null],
    ['a Chinese name', 'name', '王师傅', '王师傅'],
    ['eleven characters', 'name', times('王', 11), times('王', 10)],
    ['a rare character on the cut', 'name', `${times('王', 9)}𠮷`, times('王', 9)],
    ['a Latin name', 'name', 'Anna Li', 'Anna Li'],
    ['21 letters', 'name', times('a', 21), times('a', 20)],
    ['a mixed name', 'name', '王Anna', null],
    ['five characters', 'phrase', '师傅已出发', '师傅已出发'],
    ['six characters', 'phrase', '师傅已经出发', null],
    ['a Latin phrase', 'phrase', 'ok', null],
    ['a word of a list', 'enum', '已完成', '已完成'],
    ['an unknown type', 'text', '好', null],
    ['a moment as thing', 'thing', two, null],
  ])('%s as %s', (_what, type, value, expected) => {
    expect(formatField(type, value)).toBe(expected);
  });
});
