import type { components } from '@qianqu/contract';
import { differences } from '../../shared/differences';

type Schemas = components['schemas'];
type Engineer = Schemas['ConsoleEngineer'];
export type Detail = Schemas['ConsoleEngineerDetail'];

/** What a part of his screen is given. */
export interface PartProps {
  engineer: Detail;
  mayWrite: boolean;
  mayHire: boolean;
}

/** Who has accepted his invitation is public. */
export const STATE_TEXT: Record<Schemas['EngineerState'], string> = {
  active: '已公开',
  hired: '还没接受邀请',
  left: '已离岗',
};

/** What still misses, as it is said in a list. */
export const GAP_TEXT: Record<Schemas['EngineerGap'], string> = {
  invitation: '没发邀请',
  acceptance: '等他接受邀请',
  community: '没有小区',
  skills: '没有技能',
  shifts: '没有排班',
  phone: '没有工作电话',
  portrait: '没有照片',
  verification: '没核实身份',
};

export const DOCUMENT_TEXT: Record<Schemas['IdentityDocument'], string> = {
  idCard: '身份证',
  residencePermit: '居住证',
  travelPermit: '通行证',
  passport: '护照',
};

export const PHOTO_STATE: Record<Schemas['PhotoState'], string> = {
  pending: '待审核',
  approved: '已公开',
  rejected: '没通过',
};

/** Hours with at most one place behind the point. */
const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10);

/** "3 单 · 4.5 / 40 小时"; who has no shifts has no hours to fill. */
export const loadText = ({ bookings, bookedMinutes, shiftMinutes }: Engineer['load']): string => {
  const booked = `${bookings} 单`;
  if (shiftMinutes === 0) return bookings === 0 ? '没有排班' : `${booked} · 没有排班`;
  return `${booked} · ${hours(bookedMinutes)} / ${hours(shiftMinutes)} 小时`;
};

/** Booked of the weekly hours, whole per cents, 100 at most. */
export const loadPercent = ({ bookedMinutes, shiftMinutes }: Engineer['load']): number =>
  shiftMinutes === 0 ? 0 : Math.min(100, Math.round((bookedMinutes / shiftMinutes) * 100));

/** "12 个小区，另在徐汇区待命"; '' when he has none. */
export const communitiesText = ({ communities, onCall }: Pick<Engineer, 'communities' | 'onCall'>): string =>
  [
    ...(communities > 0 ? [`${communities} 个`] : []),
    ...(onCall ? [`${onCall.code === '' ? '全国' : onCall.place}待命`] : []),
  ].join('，');

/** The instant of what a field of day and time says in Shanghai: `2026-12-24T09:00`. */
export const instantOf = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

/** What happens to the residents of bookings that move, in a sentence. */
export function movesText({ count, waiting, residents }: Schemas['EngineerMoves']): string {
  if (count === 0) return '没有要改派的预约。';
  const taken = count - waiting;
  const parts = [
    ...(taken > 0 ? [`${taken} 个改派给别的师傅`] : []),
    ...(waiting > 0 ? [`${waiting} 个暂时没人能接，进待派队列等客服安排`] : []),
  ];
  return `${count} 个预约：${parts.join('，')}。${residents} 位住户会收到换师傅的通知，接手的师傅会收到新预约的通知。`;
}

type Facts = Schemas['EngineerFacts'];

/** What of him is written down by operators. */
export const factsOf = ({ name, title, employeeNo, about, startedOn, skills }: Detail): Facts => ({
  ...{ name, title, employeeNo, about, startedOn },
  skills: [...skills],
});

const FACT_TEXT = {
  name: '姓名',
  employeeNo: '工号',
  title: '头衔',
  startedOn: '入行日期',
  skills: '技能',
  about: '介绍',
};

/** What of him is not the same any more, a line each. */
export const differencesOf = (before: Facts, now: Facts): string[] => differences(FACT_TEXT, before, now);

/** "2026-05-01 到 2026-09-30", or that it lasts. */
export const lastsText = ({ since, until }: { since: string; until: string | null }): string =>
  until ? `${since} 到 ${until}` : `${since} 起`;

/** What became of each line of a pasted list. */
export const LINE_TEXT: Record<Schemas['LineOutcome'], string> = {
  added: '加上了',
  already: '已经负责',
  unknown: '没有找到',
  several: '有几个同名的，请用编码',
};

/** The lines of what was pasted, without empty ones; each once. */
export const linesOf = (pasted: string): string[] => [
  ...new Set(
    pasted
      .split(/[\n,，;；\t]/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** What becomes of the residents whose butler leaves. */
export function leavingText(bound: number, successor: string | null): string {
  if (bound === 0) return '没有住户绑定他。';
  return successor
    ? `绑定他的 ${bound} 位住户改由${successor}当管家，并收到通知；他的小区也归${successor}。`
    : `绑定他的 ${bound} 位住户暂时没有管家，并收到通知；他的小区不再有他。`;
}
