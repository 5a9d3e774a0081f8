import type { Photo, ReviewCard } from '../../api/contract';
import { reportables } from './report.view';

const photo = (id: string) => ({ id }) as Photo;
const card = (part: Partial<ReviewCard>) => ({ id: '7', text: null, photos: [], reply: null, ...part });

test.each<[string, Partial<ReviewCard>, string[]]>([
  ['only stars', {}, []],
  ['a text', { text: '好' }, ['review 7 这段文字']],
  ['one picture', { photos: [photo('1')] }, ['photo 1 这张照片']],
  ['two pictures', { photos: [photo('1'), photo('2')] }, ['photo 1 第 1 张照片', 'photo 2 第 2 张照片']],
  ['a reply', { reply: { text: '谢谢', when: '2026-11-22', state: 'approved' } }, ['reply 7 师傅的回复']],
])('of %s may be reported', (_what, part, expected) =>
  expect(reportables(card(part)).map(({ target, title }) => `${target.kind} ${target.id} ${title}`)).toEqual(expected),
);
