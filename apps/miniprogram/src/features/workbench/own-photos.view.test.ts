import type { Photo } from '../../api/contract';
import { certificatesText, portraitText } from './own-photos.view';

const photo = (state: Photo['state']) => ({ state }) as Photo;

test.each([
  ['none', null, null, '还没有照片。请放一张：正面、清楚、只有您一个人'],
  ['the first waits', null, photo('pending'), '新照片正在审核，通过后住户就能看到'],
  ['shown', photo('approved'), null, '住户看到的就是这张'],
  ['another one waits', photo('approved'), photo('pending'), '新照片正在审核，通过后住户就能看到，在那之前显示原来的'],
  ['refused', null, photo('rejected'), '新放的这张没有通过。请换一张：正面、清楚、只有您一个人'],
])('his face: %s', (_what, portrait, nextPortrait, text) =>
  expect(portraitText({ portrait, nextPortrait })).toBe(text),
);

test.each([
  [0, '最多放 6 张'],
  [2, '放了 2 张，还能放 4 张'],
  [6, '已经有 6 张，不能再放了'],
])('%i certificates', (count, text) =>
  expect(certificatesText({ certificates: Array.from({ length: count }), mostCertificates: 6 })).toBe(text),
);
