/** What the next check may say: `suggest label`, as the platform has them, and how we call it. */
export const VERDICTS = [
  ['pass 100', '通过'],
  ['review 21000', '待人工审核'],
  ['risky 10001', '违规：广告'],
  ['risky 20002', '违规：色情'],
  ['risky 20003', '违规：辱骂'],
  ['risky 20001', '违规：时政'],
  ['risky 20008', '违规：欺诈'],
];

export const SUGGEST = { pass: '通过', review: '待人工审核', risky: '违规' };
export const KIND = { text: '文字', picture: '图片' };

/** How long the verdict of a picture takes, in milliseconds; real ones may take half an hour. */
export const DELAYS = [
  ['0', '马上'],
  ['1000', '1 秒后'],
  ['10000', '10 秒后'],
  ['300000', '5 分钟后'],
  ['1800000', '30 分钟后'],
  ['null', '永远不来'],
];

export const delayText = (delayMs) =>
  DELAYS.find(([value]) => value === String(delayMs))?.[1] ?? `${Math.round(delayMs / 1000)} 秒后`;

/** The body of `POST /sim/verdicts`. */
export function verdictOf(kind, value) {
  const [suggest, label] = value.split(' ');
  return { kind, suggest, label: Number(label) };
}
