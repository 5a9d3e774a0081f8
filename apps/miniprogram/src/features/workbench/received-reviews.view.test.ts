import type { ReviewCard } from '../../api/contract';
import { replyState } from './received-reviews.view';

const reply = (state: NonNullable<ReviewCard['reply']>['state']) => ({ text: '谢谢', when: '2026-11-22', state });

test.each<[string, ReviewCard['reply'], string | undefined, string]>([
  ['no answer', null, undefined, '回复'],
  ['one that waits', reply('pending'), '审核中', ''],
  ['one that is out', reply('approved'), '已公开', ''],
  ['one that was refused', reply('rejected'), '没有通过', '重新写回复'],
])('%s', (_what, of, name, button) => {
  const { told, button: shown } = replyState(of);
  expect([told?.name, shown]).toEqual([name, button]);
});
