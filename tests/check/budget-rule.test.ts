import { regressions, type Cost } from '../support/budget-rule.js';

const cost: Cost = { setDataCalls: 2, setDataBytes: 1000, requests: 1, nodes: 100, depth: 9 };

describe('a budget', () => {
  test.each<[string, Partial<Cost>, string[]]>([
    ['as it was', {}, []],
    ['a tenth more', { setDataBytes: 1100 }, []],
    ['over a tenth more', { setDataBytes: 1101 }, ['tap: setDataBytes 1000 → 1101']],
    ['one more call of two', { setDataCalls: 3 }, ['tap: setDataCalls 2 → 3']],
    ['one more request', { requests: 2 }, ['tap: requests 1 → 2']],
    ['less', { setDataBytes: 10, nodes: 1 }, []],
  ])('%s', (_what, change, found) =>
    expect(regressions({ tap: { ...cost, ...change } }, { tap: cost })).toEqual(found),
  );

  test('an action nobody has looked at', () =>
    expect(regressions({ tap: cost }, {})).toEqual(['tap: not in budgets.json']));
});
