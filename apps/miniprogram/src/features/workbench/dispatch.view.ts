import type { Job } from '../../api/contract';

type Dispatch = NonNullable<Job['dispatch']>;

/** What the server's parts are made of: half a point for two hours of way, a fifth for a day of eight jobs. */
const LONGEST_TRAVEL = 120;
const TRAVEL_PART = 0.5;
const FULL_DAY = 8;
const LOAD_PART = 0.2;

const travelText = (part: number) => {
  const minutes = Math.round((part / TRAVEL_PART) * LONGEST_TRAVEL);
  if (minutes <= 0) return '不用绕路';
  return minutes < LONGEST_TRAVEL ? `要多走约 ${minutes} 分钟` : '要多走两个小时以上';
};

const loadText = (part: number) => {
  const jobs = Math.round((part / LOAD_PART) * FULL_DAY);
  return jobs > 0 ? `您当天已有 ${jobs} 单` : '您当天还没有别的单';
};

/** How the choice came about, in words and in the order in which it weighs. What says nothing is not shown. */
export function dispatchFacts({ parts, candidates }: Dispatch): [name: string, value: string][] {
  return [
    ['住户点名', parts.preferred < 0 ? '点名要您' : ''],
    ['专属管家', parts.butler < 0 ? '您是这家的管家' : ''],
    ['路程', travelText(parts.travel)],
    ['当天忙闲', loadText(parts.load)],
    ['候选师傅', candidates > 1 ? `${candidates} 位有空，您最合适` : '只有您有空'],
  ];
}
