import { own } from './fields.js';
import { listened, tell } from './trail.js';

const FIELDS = { name: own('名称') };
const later = () => new Promise((resolve) => setImmediate(resolve));

describe('what a deed tells', () => {
  test.each([
    ['nothing', () => undefined, null],
    ['that nothing has changed', () => tell(FIELDS, { name: '甲' }, { name: '甲' }), []],
    [
      'a change',
      () => tell(FIELDS, { name: '甲' }, { name: '乙' }),
      [{ field: 'name', word: '名称', before: '甲', after: '乙' }],
    ],
    [
      'whose it is',
      () => tell(FIELDS, null, { name: '乙' }, '师傅 7'),
      [{ of: '师傅 7', field: 'name', word: '名称', before: null, after: '乙' }],
    ],
  ])('%s', async (_what, work, changes) => {
    const heard = await listened(async () => {
      await later();
      work();
      return 7;
    });
    expect(heard).toEqual({ done: 7, changes });
  });

  test('two at once tell each its own', async () => {
    const told = (name: string) => listened(async () => (await later(), tell(FIELDS, null, { name })));
    const [one, two] = await Promise.all([told('甲'), told('乙')]);
    expect([one.changes?.[0].after, two.changes?.[0].after]).toEqual(['甲', '乙']);
  });

  test('of very much the beginning is kept', async () => {
    const names = Array.from({ length: 300 }, (_, n) => `${n}`);
    const { changes } = await listened(async () => names.forEach((name) => tell(FIELDS, null, { name })));
    expect(changes).toHaveLength(200);
  });

  test('where no deed runs nobody listens', () => expect(tell(FIELDS, null, { name: '乙' })).toBeUndefined());
});
