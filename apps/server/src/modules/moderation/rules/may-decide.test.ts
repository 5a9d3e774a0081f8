import { mayDecide } from './may-decide.js';

const pending = {
  state: 'pending' as const,
  queue: null as string | null,
  version: 0,
  decidedBy: null as string | null,
};
const passed = { ...pending, state: 'approved' as const, version: 1 };
const keptByMei = { ...passed, decidedBy: '7' };
const taken = { ...keptByMei, state: 'rejected' as const, version: 2 };

describe('may an operator decide', () => {
  test.each([
    ['what WeChat has not judged yet', pending, { approve: true }, null],
    ['what waits in a queue', { ...pending, queue: 'late' }, { approve: false }, null],
    ['what WeChat let pass: take it down', passed, { approve: false }, null],
    ['what WeChat let pass: let it pass again', passed, { approve: true }, 'decidedAlready'],
    ['what WeChat refused: show it after all', { ...passed, state: 'rejected' as const }, { approve: true }, null],
    ['what was reported: keep it', { ...passed, queue: 'reported' }, { approve: true }, null],
    ['what a colleague kept and somebody reported', { ...keptByMei, queue: 'reported' }, { approve: false }, null],
    ['what a colleague just decided, unseen', keptByMei, { approve: false }, 'decidedAlready'],
    ['what a colleague decided, having seen it', keptByMei, { approve: false, version: 1 }, null],
    ['the same as a colleague, having seen it', taken, { approve: false, version: 2 }, 'decidedAlready'],
    ['what was decided since it was seen', taken, { approve: true, version: 1 }, 'decidedMeanwhile'],
    [
      'what was reported again since it was decided',
      { ...taken, queue: 'reported' },
      { approve: true, version: 1 },
      'decidedMeanwhile',
    ],
  ] as const)('%s', (_what, item, wish, expected) => expect(mayDecide(item, wish)).toBe(expected));
});
