/** What moves with a community, as people count it. */
const WORDS: Record<string, (n: number) => string> = {
  households: (n) => `${n} 条户数`,
  resident: (n) => `${n} 位住户`,
  coverage: (n) => `${n} 条师傅负责的记录`,
  binding: (n) => `${n} 次绑定`,
  notification: (n) => `${n} 条通知`,
  visit: (n) => `${n} 次上门`,
  booking: (n) => `${n} 个预约`,
  review: (n) => `${n} 条评价`,
  complaint: (n) => `${n} 条投诉`,
};

/** "一起过去的：2 位住户、3 个预约"; words of a newer server are counted as what they are. */
export const movesText = (moves: { word: string; n: number }[]): string =>
  moves.length === 0
    ? '它还没有住户、师傅和预约，没有东西要带过去。'
    : `一起过去的：${moves.map(({ word, n }) => WORDS[word]?.(n) ?? `${n} 条其他记录`).join('、')}。`;
