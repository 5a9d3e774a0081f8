import type { Job } from '../../api/contract';

type Dispatch = NonNullable<Job['dispatch']>;

/** `+0.12`, `−0.30`, `0`: as the server added it up. */
function points(value: number): string {
  if (Math.abs(value) < 0.005) return '0';
  return `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`;
}

const wish = (value: number, yes: string) => (value < 0 ? `${yes}（${points(value)}）` : '');

/** How the choice came about, in the order in which it weighs. Facts without a value are not shown. */
export function dispatchFacts({ parts, score, candidates }: Dispatch): [name: string, value: string][] {
  return [
    ['住户点名', wish(parts.preferred, '是')],
    ['专属管家', wish(parts.butler, '您就是')],
    ['路程', parts.travel > 0 ? `要绕一点路（${points(parts.travel)}）` : '不用绕路（0）'],
    ['当天忙闲', points(parts.load)],
    ['合计', `${points(score)}，越小越合适`],
    ['候选师傅', candidates > 1 ? `${candidates} 位有空，您最合适` : '只有您有空'],
  ];
}
