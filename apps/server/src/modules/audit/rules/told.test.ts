import { toldOf } from './told.js';

describe('what the audit keeps of a request', () => {
  test.each([
    ['a plain value', { on: true, minutes: 30, kind: 'estate' }, { on: true, minutes: 30, kind: 'estate' }],
    ['no phone', { phone: '13800000000' }, { phone: '…' }],
    ['no phone of another member', { workPhone: '13800000000' }, { workPhone: '…' }],
    ['no name of a person', { name: '王师傅', fullName: '王强' }, { name: '…', fullName: '…' }],
    [
      'no password, code or token',
      { password: 'p', code: '123456', token: 't' },
      { password: '…', code: '…', token: '…' },
    ],
    ['no free text', { note: '李阿姨', reason: '她说', text: '好' }, { note: '…', reason: '…', text: '…' }],
    ['what lies in lists', { items: [{ phone: '1' }, { id: '7' }] }, { items: [{ phone: '…' }, { id: '7' }] }],
    ['that something was taken away', { phone: null }, { phone: null }],
    [
      'nothing that people write, whatever its name is',
      { answer: '王女士您好', about: '十年经验', title: '13812345678', keywords: ['漏水', 'leak'] },
      { answer: '…', about: '…', title: '…', keywords: ['…', 'leak'] },
    ],
    ['no long text', { link: 'x'.repeat(61) }, { link: '…' }],
    [
      'keys and dates',
      { engineerId: '1234567890123456789', communityIds: ['1234567890'], divisions: ['310104001'], day: '2026-11-30' },
      { engineerId: '1234567890123456789', communityIds: ['1234567890'], divisions: ['310104001'], day: '2026-11-30' },
    ],
    [
      'of a long list the beginning, and how long it is',
      Array.from({ length: 101 }, (_, n) => n),
      [...Array.from({ length: 100 }, (_, n) => n), '… 101'],
    ],
    ['nothing that lies too deep', { a: { b: { c: { d: { e: 1 } } } } }, { a: { b: { c: { d: '…' } } } }],
    ['nothing of nothing', undefined, null],
  ])('%s', (_what, given, kept) => expect(toldOf(given)).toEqual(kept));
});
