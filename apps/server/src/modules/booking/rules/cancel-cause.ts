/** Why a resident does not want it any more, in words that he picks from: nobody has to write, and nothing private is kept. */
export const CANCEL_CAUSES = ['time', 'notNeeded', 'fixed', 'waited', 'price', 'other'] as const;
export type CancelCause = (typeof CANCEL_CAUSES)[number];

const TEXT: Record<CancelCause, string> = {
  time: '时间不合适',
  notNeeded: '不需要了',
  fixed: '已经修好了',
  waited: '等太久',
  price: '价格',
  other: '其他',
};

/** As everybody reads it; nothing where nothing was said. */
export const causeText = (cause: CancelCause | null): string => (cause ? TEXT[cause] : '');

/** The line in the story of a booking. */
export function cancelledText(cause: CancelCause | null, words: string): string {
  const said = [causeText(cause), words.trim()].filter(Boolean).join('，');
  return said ? `取消预约：${said}` : '取消预约';
}
