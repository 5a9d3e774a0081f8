import { bindCodeFrom, scannedBindCode } from './bind-code';

const LONG = 'a'.repeat(32);

describe('the code a page was opened with', () => {
  test.each([
    ['a mini-program code', { scene: 'Ab3_-xyz', q: '' }, 'Ab3_-xyz'],
    ['the longest', { scene: LONG, q: '' }, LONG],
    ['a plain link', { scene: '', q: 'https://qianqu.example/q/Ab3defgh' }, 'Ab3defgh'],
    ['a plain link with more behind it', { scene: '', q: 'https://h.cn:8443/q/Ab3defgh/?from=badge#x' }, 'Ab3defgh'],
    ['nothing', { scene: '', q: '' }, null],
    ['too short', { scene: 'Ab3defg', q: '' }, null],
    ['too long', { scene: `${LONG}a`, q: '' }, null],
    ['a path upwards', { scene: '../../me', q: '' }, null],
    ['markup', { scene: '<script>alert(1)</script>', q: '' }, null],
    ['a line break at the end', { scene: 'Ab3defgh\n', q: '' }, null],
    ['full-width letters', { scene: 'Ａb3defgh', q: '' }, null],
    ['still encoded', { scene: 'Ab3%2Fdefg', q: '' }, null],
    ['a link that is none of ours', { scene: '', q: 'https://qianqu.example/x/Ab3defgh' }, null],
    ['a script for a link', { scene: '', q: 'javascript:/q/Ab3defgh' }, null],
    ['a deeper link', { scene: '', q: 'https://qianqu.example/q/Ab3defgh/more' }, null],
    ['a bad scene beside a good link', { scene: '%%%', q: 'https://h.cn/q/Ab3defgh' }, 'Ab3defgh'],
  ])('%s', (_what, params, expected) => expect(bindCodeFrom(params)).toBe(expected));
});

describe('the code in what the camera saw', () => {
  test.each([
    ['a mini-program code', { text: '', path: 'pages/bind/index?scene=Ab3defgh' }, 'Ab3defgh'],
    ['a badge with a link', { text: 'https://h.cn/q/Ab3defgh', path: '' }, 'Ab3defgh'],
    ['the code itself', { text: 'Ab3defgh', path: '' }, 'Ab3defgh'],
    ['another page of ours', { text: '', path: 'pages/my/index?scene=Ab3defgh' }, null],
    ['a code for paying', { text: 'wxp://f2f0Ab3defgh', path: '' }, null],
  ])('%s', (_what, scanned, expected) => expect(scannedBindCode(scanned)).toBe(expected));
});
