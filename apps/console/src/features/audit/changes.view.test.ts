import { changesText } from './changes.view';

const change = (before: string | null, after: string | null) => ({
  of: null,
  field: 'price',
  word: '价格',
  before,
  after,
});

describe('what has changed, in a line', () => {
  test.each([
    ['nothing', [], ''],
    ['a change', [change('60 元', '65.50 元')], '价格：60 元 → 65.50 元'],
    ['what was made', [change(null, '60 元')], '价格：60 元'],
    ['what is gone', [change('60 元', null)], '价格：60 元 → 无'],
    ['several', [change('60 元', '65 元'), change('1', '2'), change('3', '4')], '价格：60 元 → 65 元，等 3 项'],
  ])('%s', (_what, changes, text) => expect(changesText(changes)).toBe(text));
});
