import type { CancelCause } from '../../api/contract';

/** What can be picked; the engineer reads the same words. */
export const CAUSES: readonly { key: CancelCause; title: string }[] = [
  { key: 'time', title: '时间不合适' },
  { key: 'notNeeded', title: '不需要了' },
  { key: 'fixed', title: '已经修好了' },
  { key: 'waited', title: '等太久' },
  { key: 'price', title: '价格' },
  { key: 'other', title: '其他' },
];
