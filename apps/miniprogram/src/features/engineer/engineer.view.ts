import type { EngineerCard, RankedEngineer } from '../../api/contract';
import { grouped } from '../../shared/format/grouped';
import { ratingText } from '../../shared/format/rating';

/** `家电维修工程师 · 工龄 12 年` */
export const engineerLine = ({ title, yearsOfService }: EngineerCard) =>
  [title, yearsOfService > 0 ? `从业 ${yearsOfService} 年` : '新入行'].filter(Boolean).join(' · ');

/** `2026 年 11 月 20 日看过身份证件` */
export function verifiedText(verifiedOn: string): string {
  const [year, month, day] = verifiedOn.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日看过身份证件`;
}

export const completedText = (completed: number) => (completed > 0 ? `已上门 ${completed} 次` : '刚开始接单');

/** What is worth saying about an engineer in a community: how its residents found him, and how often he came. */
export function engineerNote({ rating, completedHere, completed }: KnownHere): string {
  const came = completedHere > 0 ? `在本小区上门 ${grouped(completedHere)} 次` : completedText(completed);
  // He may well have some elsewhere.
  return `${rating ? ratingText(rating) : '本小区暂无评价'} · ${came}`;
}

type KnownHere = Pick<RankedEngineer, 'rating' | 'completedHere' | 'completed'>;

/** How he is addressed: a name that already ends in 师傅 stays as it is. */
export const asMaster = (name: string) => (name.includes('师傅') ? name : `${name}师傅`);
