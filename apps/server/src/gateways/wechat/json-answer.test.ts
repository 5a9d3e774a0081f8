import { readFields } from './json-answer.js';

describe('a JSON answer', () => {
  test.each([
    ['members', '{"errcode":0,"errmsg":"ok"}', { errcode: 0, errmsg: 'ok' }],
    ['none', ' {} ', {}],
    [
      'marks and quotes in texts',
      '{"a":"{\\"a\\":1,","b":["[:",{"a":2}],"c":"\\\\"}',
      { a: '{"a":1,', b: ['[:', { a: 2 }], c: '\\' },
    ],
    ['the same name in two objects', '{"a":{"x":1},"b":{"x":1},"x":{}}', { a: { x: 1 }, b: { x: 1 }, x: {} }],
    ['the same texts in a list', '{"a":["x","x"]}', { a: ['x', 'x'] }],
  ])('is read with %s', (_what, text, fields) => expect(readFields(text)).toEqual(fields));

  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '5'],
    ['a text', '"0"'],
    ['a list', '[]'],
    ['HTML', '<html></html>'],
    ['half of it', '{"errcode":0,"errm'],
    ['a member twice', '{"errcode":0,"errcode":40001}'],
    ['twice in other letters', '{"errcode":0,"err\\u0063ode":40001}'],
    ['twice, further in', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}'],
    ['no prototype', '{"__proto__":1,"__proto__":2}'],
    ['a million brackets', '['.repeat(1_000_000)],
  ])('is not read when it is %s', (_what, text) => expect(readFields(text)).toBeNull());
});
