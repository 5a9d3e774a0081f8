import { dayText } from '../../../foundation/text/moment-text.js';
import { cutText } from '../../../foundation/text/cut.js';
import { whenTold } from '../../binding/rules/when-told.js';
import type { FieldValue } from '../../notification/rules/subscribe-field.js';

export type Part = 'morning' | 'afternoon' | 'evening';

export interface Coming {
  engineerName: string;
  part: Part | null;
}

/** Everything a text about visits may say: a community, a day, who comes. Never who is visited. */
export interface VisitWords {
  communityName: string;
  /** Business date. */
  day: string;
  coming: Coming[];
  boundResidents: number;
}

export type VisitValue = 'community' | 'day' | 'engineer' | 'note';

export interface VisitText {
  title: string;
  body: string;
  push: Partial<Record<VisitValue, FieldValue>>;
}

/** Where the part of the day is not told, who comes is not either. */
const isCoarse = ({ boundResidents }: VisitWords) => whenTold('visit', boundResidents) !== 'part';

const PART: Record<Part, string> = { morning: '上午', afternoon: '下午', evening: '晚上' };

export function announcedText(news: VisitWords): VisitText {
  const who = whoComes(news);
  return text(
    news,
    '师傅要来小区了',
    `${who}到${news.communityName}服务，您可以顺便预约。`,
    `${dayText(news.day)}到小区，可预约`,
  );
}

export function changedText(news: VisitWords): VisitText {
  return text(
    news,
    '师傅到小区的时间有变化',
    `${whoComes(news)}到${news.communityName}服务，请以这次为准。`,
    '上门安排有变化，请以这次为准',
  );
}

/** `from`: the day they were told of. Who comes by now is said with the new one. */
export function movedText(news: VisitWords, from: string): VisitText {
  const body = `原定${dayText(from)}到${news.communityName}的师傅改日子了：${whoComes(news)}来，您可以顺便预约。`;
  return text(news, '师傅到小区的日子改了', body, `从${dayText(from)}改到${dayText(news.day)}`);
}

/** `coming` are the visits that remain that day. */
export function cancelledText(news: VisitWords): VisitText {
  const rest = news.coming.length > 0 ? `${whoComes(news)}仍会到小区。` : '下次来之前再通知您。';
  const body = `原定${dayText(news.day)}到${news.communityName}的师傅不来了。${rest}`;
  return text(news, '师傅这次不来小区了', body, '原定的上门已取消');
}

function text(news: VisitWords, title: string, body: string, note: string): VisitText {
  const engineer = isCoarse(news) || news.coming.length !== 1 ? '服务师傅' : news.coming[0].engineerName;
  const push = { community: news.communityName, day: dateText(news.day), engineer, note };
  return { title, body: cutText(body, 200), push };
}

/** 王师傅11月22日周日下午 */
function whoComes(news: VisitWords): string {
  const { coming, day } = news;
  if (isCoarse(news) || coming.length === 0) return `师傅${dayText(day)}`;
  const names = [...new Set(coming.map((each) => each.engineerName))];
  const shown = names.length > 3 ? `${names.slice(0, 3).join('、')}等${names.length}位师傅` : names.join('、');
  const parts = new Set(coming.map((each) => each.part));
  const [part] = parts;
  return `${shown}${dayText(day)}${parts.size === 1 && part ? PART[part] : ''}`;
}

const dateText = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
