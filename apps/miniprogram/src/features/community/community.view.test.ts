import { communityIn, distanceText, hitDetail, sizeText } from './community.view';

test.each([
  ['both known', 1200, 36, '约 1,200 户 · 36 位邻居在用'],
  ['nobody yet', 800, 0, '约 800 户'],
  ['households unknown', null, 1234567, '1,234,567 位邻居在用'],
  ['nothing known', null, 0, ''],
])('size: %s', (_what, households, residents, text) => expect(sizeText({ households }, residents)).toBe(text));

test.each([
  [3, '50 米'],
  [820, '800 米'],
  [999, '1000 米'],
  [1000, '1.0 公里'],
  [12_340, '12.3 公里'],
])('%i m is %s', (meters, text) => expect(distanceText(meters)).toBe(text));

test.each([
  [null, '东城区'],
  [300, '300 米 · 东城区'],
])('a hit at distance %p', (distanceM, text) => expect(hitDetail({ place: '东城区', distanceM })).toBe(text));

describe('the community that a link names', () => {
  test.each([
    ['310104003001', '310104003001'],
    ['', null],
    ['0', null],
    ['<script>', null],
    ['12345678901234567890', null],
  ])('%s: %s', (param, id) => expect(communityIn(param)).toBe(id));
});
