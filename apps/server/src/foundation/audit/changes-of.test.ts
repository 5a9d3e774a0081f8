import { changesOf } from './changes-of.js';
import { choice, flag, hidden, moment, money, own, person, phone, several } from './fields.js';

const FIELDS = {
  name: own('名称'),
  priceFen: money('价格'),
  active: flag('在售'),
  startAt: moment('时间'),
  role: choice('角色', { desk: '客服' }),
  phone: phone('电话'),
  who: person('姓名'),
  reason: hidden('原因'),
  skills: several('技能'),
};
type Thing = { [K in keyof typeof FIELDS]?: unknown };
const AT = new Date('2026-11-22T06:00:00.000Z');

describe('what the record keeps of a change', () => {
  test.each<[string, Thing | null, Thing | null, unknown[]]>([
    ['nothing of what stays', { name: '安装', active: 1 }, { name: '安装', active: 1 }, []],
    ['a word of the house as it is', { name: '安装' }, { name: '装机' }, ['名称', '安装', '装机']],
    ['money as people read it', { priceFen: 8000 }, { priceFen: 6550 }, ['价格', '80 元', '65.50 元']],
    ['yes and no', { active: 1 }, { active: 0 }, ['在售', '是', '否']],
    ['a moment in Shanghai', { startAt: null }, { startAt: AT }, ['时间', null, '11月22日周日 14:00']],
    ['a choice by its name', { role: 'desk' }, { role: 'other' }, ['角色', '客服', 'other']],
    ['what was made', null, { name: '安装' }, ['名称', null, '安装']],
    ['what is gone', { name: '安装' }, null, ['名称', '安装', null]],
    [
      'of a number its ends',
      { phone: '13800138000' },
      { phone: '13900138000' },
      ['电话', '138****8000', '139****8000'],
    ],
    [
      'that a number is another one, though its ends are the same',
      { phone: '13800138000' },
      { phone: '13811118000' },
      ['电话', '138****8000', '138****8000'],
    ],
    ['of a person the beginning', { who: '王强' }, { who: '𠮷野' }, ['姓名', '王*', '𠮷*']],
    [
      'of written words that there are some',
      { reason: '李阿姨住 301' },
      { reason: '她搬走了' },
      ['原因', '（不记内容）', '（不记内容）'],
    ],
    ['a list', { skills: [] }, { skills: ['水', '电'] }, ['技能', '没有', '水、电']],
    ['of what is long its beginning', null, { name: '长'.repeat(130) }, ['名称', null, `${'长'.repeat(119)}…`]],
  ])('%s', (_what, before, after, kept) => {
    const [change] = changesOf<Thing>(FIELDS, before, after);
    expect(change ? [change.word, change.before, change.after] : []).toEqual(kept);
  });
});
