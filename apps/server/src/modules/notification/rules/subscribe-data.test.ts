import { subscribeData } from './subscribe-data.js';

const start = new Date('2026-11-22T01:00:00.000Z');

describe('the data of a push', () => {
  test.each([
    [
      'every field filled',
      { thing1: 'service', time2: 'start' },
      { service: '净水器维修', start },
      { thing1: '净水器维修', time2: '2026年11月22日 09:00' },
    ],
    ['an engineer without a name', { name1: 'engineer' }, {}, { name1: '服务师傅' }],
    ['an engineer whose name does not fit', { name1: 'engineer' }, { engineer: '王师傅1号' }, { name1: '服务师傅' }],
    ['a note that is empty', { thing1: 'note' }, { note: '' }, { thing1: '请到小程序中查看' }],
    ['a time that is missing', { time1: 'start' }, {}, null],
  ] as const)('%s', (_what, fields, values, expected) => expect(subscribeData(fields, values)).toEqual(expected));
});
