import { areNames, tellable } from './names.js';

describe('what an unsafe request leaves behind is kept', () => {
  test.each([
    ['nothing', undefined, true],
    ['null', null, true],
    ['an id', { id: '9223372036854775807' }, true],
    ['ids, numbers, flags and no value', { bookingId: '1', elapsedMs: -3, changed: false, visitId: null }, true],
    ['a code and an instant', { code: 'Ab3_-678', expiresAt: '2026-11-22T01:00:00.000Z' }, true],
    ['eight of them', Object.fromEntries('abcdefgh'.split('').map((name) => [name, 1])), true],
    ['nine of them', Object.fromEntries('abcdefghi'.split('').map((name) => [name, 1])), false],
    ['a name', { contactName: '王' }, false],
    ['a phone', { phone: '13800138000' }, false],
    ['a phone as a number', { phone: 13800138000 }, false],
    ['a text called an id', { id: '3 号楼' }, false],
    ['an id that is none', { id: '0' }, false],
    ['a text called a code', { code: '3 号楼 502 室' }, false],
    ['a text called an instant', { expiresAt: '明天' }, false],
    ['a text under any other name', { state: 'scheduled' }, false],
    ['an object in it', { booking: { id: '1' } }, false],
    ['a list in it', { ids: ['1'] }, false],
    ['a list', [{ id: '1' }], false],
    ['a text', '1', false],
    ['not a number', { n: Infinity }, false],
  ])('%s: %j is %s', (_what, answer, kept) => expect(areNames(answer)).toBe(kept));
});

describe('of the details of a refusal is told again', () => {
  const free = { start: '2026-11-22T01:00:00.000Z', end: '2026-11-22T02:00:00.000Z', engineerId: '7' };
  const fields = [{ field: 'items.0.name', problem: 'plainText' }];

  test.each([
    ['nothing', undefined, null],
    ['a text', '3 号楼', null],
    ['what was wrong with fields', { fields }, { fields }],
    ['an instant', { until: free.start }, { until: free.start }],
    ['an id and a number', { id: '7', errcode: 40003 }, { id: '7', errcode: 40003 }],
    ['no value', { coolDownUntil: null }, { coolDownUntil: null }],
    ['times without a person', { alternatives: [free] }, { alternatives: [free] }],
    ['no person', { alternatives: [{ ...free, engineerName: '王师傅' }] }, { alternatives: [] }],
    ['no text', { reason: '3 号楼', id: '7' }, { id: '7' }],
    ['no phone, whatever holds it', { fields: [{ field: '13800138000', problem: 'x' }] }, { fields: [] }],
    ['no object', { contact: { id: '7' } }, null],
  ])('%s', (_what, details, told) => expect(tellable(details)).toEqual(told));
});
