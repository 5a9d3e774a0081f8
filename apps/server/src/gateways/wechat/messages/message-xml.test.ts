import { readXml } from './message-xml.js';

const plain = (text: string): unknown => JSON.parse(JSON.stringify(readXml(text)));
const many = (n: number) => '<a/>'.repeat(n);

describe('XML of WeChat', () => {
  test.each([
    ['texts, numbers and CDATA', '<xml><a><![CDATA[<b>&]]></a><n>7</n></xml>', { a: '<b>&', n: '7' }],
    ['a prolog and white space', '<?xml version="1.0"?>\n<xml>\n  <a>x</a>\n</xml>\n', { a: 'x' }],
    ['elements in elements', '<xml><r><s>pass</s><l>100</l></r></xml>', { r: { s: 'pass', l: '100' } }],
    ['the same name again', '<xml><a>1</a><a>2</a><a>3</a></xml>', { a: ['1', '2', '3'] }],
    ['nothing in it', '<xml><a></a><b/></xml>', { a: '', b: '' }],
    ["XML's own entities", '<xml><a>&lt;&amp;&gt;&quot;&apos;</a></xml>', { a: `<&>"'` }],
    ['text in pieces', '<xml><a>x<![CDATA[y]]>z</a></xml>', { a: 'xyz' }],
    ['998 empty elements', `<xml>${many(998)}</xml>`, { a: Array(998).fill('') }],
    ['a name of JavaScript', '<xml><toString>x</toString></xml>', { toString: 'x' }],
  ])('is read with %s', (_what, text, fields) => expect(plain(text)).toEqual(fields));

  test.each([
    ['nothing', ''],
    ['no element', 'text'],
    ['another root', '<x><a>1</a></x>'],
    ['a second root', '<xml><a>1</a></xml><xml><a>1</a></xml>'],
    ['text after it', '<xml><a>1</a></xml>x'],
    ['no element in it', '<xml>text</xml>'],
    ['an end that is missing', '<xml><a>1</a>'],
    ['another end', '<xml><a>1</b></xml>'],
    ['ends in another order', '<xml><a><b>1</a></b></xml>'],
    ['an end too much', '</xml>'],
    ['a DOCTYPE', '<!DOCTYPE xml><xml><a>1</a></xml>'],
    ['an entity of its own', '<!DOCTYPE x [<!ENTITY e "e">]><xml><a>&e;</a></xml>'],
    ['an unknown entity', '<xml><a>&e;</a></xml>'],
    ['a number for a sign', '<xml><a>&#65;</a></xml>'],
    ['a bare &', '<xml><a>a & b</a></xml>'],
    ['an attribute', '<xml><a b="c">1</a></xml>'],
    ['a comment', '<xml><!-- x --><a>1</a></xml>'],
    ['an instruction', '<xml><?php x ?><a>1</a></xml>'],
    ['CDATA without an end', '<xml><a><![CDATA[x</a></xml>'],
    ['999 elements', `<xml>${many(999)}</xml>`],
    ['nine levels', `<xml>${'<a>'.repeat(8)}${'</a>'.repeat(8)}</xml>`],
    ['nine levels, the last empty', `<xml>${'<a>'.repeat(7)}<b/>${'</a>'.repeat(7)}</xml>`],
  ])('is not read with %s', (_what, text) => expect(readXml(text)).toBeNull());

  test('no prototype is reached', () => {
    const fields = readXml('<xml><__proto__><x>1</x></__proto__><constructor>2</constructor></xml>');
    expect(fields).toBeNull();
    expect(readXml('<xml><constructor>2</constructor></xml>')?.constructor).toBe('2');
    expect(readXml('<xml><a>1</a></xml>')?.constructor).toBeUndefined();
  });

  test.each([
    ['elements', `<xml>${many(16_000)}</xml>`],
    ['open elements', '<a>'.repeat(21_000)],
    ['open CDATA', `<xml>${'<![CDATA['.repeat(7000)}`],
    ['spaces', `<xml${' '.repeat(64_000)}x`],
    ['spaces in front', `${' '.repeat(64_000)}x`],
    ['ampersands', `<xml><a>${'&'.repeat(64_000)}</a></xml>`],
  ])('64 kB of %s take no time', (_what, text) => {
    const began = performance.now();
    readXml(text);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
