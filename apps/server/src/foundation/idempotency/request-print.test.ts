import { printOf } from './request-print.js';

type Asked = Parameters<typeof printOf>[0];

const asked = {
  method: 'POST',
  routeOptions: { url: '/api/things/:id' },
  params: { id: '7' },
  query: { a: '1', b: ['2', '3'] },
  body: { start: '9', contact: { name: '王', phone: '1' }, ids: ['1', '2'] },
} as unknown as Asked;
const but = (more: object) => ({ ...asked, ...more }) as Asked;

describe('two requests', () => {
  test.each([
    ['the same', {}, true],
    ['members in another order', { body: { ids: ['1', '2'], contact: { phone: '1', name: '王' }, start: '9' } }, true],
    ['parameters in another order', { query: { b: ['2', '3'], a: '1' } }, true],
    ['a list in another order', { body: { ...(asked.body as object), ids: ['2', '1'] } }, false],
    ['another value', { body: { ...(asked.body as object), start: '10' } }, false],
    ['a member more', { body: { ...(asked.body as object), note: null } }, false],
    ['a number for a text', { body: { ...(asked.body as object), start: 9 } }, false],
    ['an object for a list', { body: { ...(asked.body as object), ids: { 0: '1', 1: '2' } } }, false],
    ['another parameter', { query: { a: '2', b: ['2', '3'] } }, false],
    ['another method', { method: 'PUT' }, false],
    ['another route', { routeOptions: { url: '/api/others/:id' } }, false],
    ['another thing', { params: { id: '8' } }, false],
  ])('with %s', (_what, more, same) => expect(printOf(but(more)) === printOf(asked)).toBe(same));

  test('without a body and with an empty one are the same', () => {
    expect(printOf(but({ body: undefined }))).toBe(printOf(but({ body: {} })));
  });
});
