import { movedText } from './booking-news.js';

export interface JobFacts {
  state: string;
  by: 'resident' | 'engineer' | 'operator' | 'system';
  change: string;
  engineerId: string | null;
  previousEngineerId?: string | null;
}

export type JobNews = 'jobCome' | 'jobMoved' | 'jobGone' | 'jobCancelled';

export interface ToldEngineer {
  engineerId: string;
  news: JobNews;
}

/** What engineers are told of a booking: what others did with their work. What one does himself is no news to him. */
export function jobNews({ state, by, change, engineerId, previousEngineerId = null }: JobFacts): ToldEngineer[] {
  if (state === 'cancelled') return by === 'engineer' || !engineerId ? [] : [{ engineerId, news: 'jobCancelled' }];
  if (!['created', 'moved', 'engineer'].includes(change)) return [];
  if (engineerId === previousEngineerId)
    return engineerId && change === 'moved' ? [{ engineerId, news: 'jobMoved' }] : [];
  const told: ToldEngineer[] = [];
  if (engineerId) told.push({ engineerId, news: 'jobCome' });
  if (previousEngineerId && by !== 'engineer') told.push({ engineerId: previousEngineerId, news: 'jobGone' });
  return told;
}

export interface JobWords {
  service: string;
  community: string;
  /** 11月22日周日 14:00 */
  when: string;
  /** When it was to be before; empty where that is not told. */
  from: string;
  /** Why the resident cancelled it; empty where he did not say. */
  cause: string;
}

const TEXT: Record<JobNews, [title: string, body: (about: JobWords) => string]> = {
  jobCome: [
    '来了新的一单',
    ({ when, service, community }) => `${when}，${service}，${community}。点这里看详情、接单。`,
  ],
  jobMoved: [
    '有一单改了时间',
    ({ service, community, ...times }) => `${service}（${community}）${movedText(times)}，请重新确认。`,
  ],
  jobGone: ['有一单不用去了', ({ service, community }) => `${service}（${community}）已经转给别的师傅或改期。`],
  jobCancelled: [
    '有一单取消了',
    ({ when, service, community, cause }) =>
      `${when} 的${service}（${community}）取消了，不用去了。${cause && `住户取消：${cause}。`}`,
  ],
};

export function jobText(news: JobNews, words: JobWords) {
  const [title, body] = TEXT[news];
  return { kind: news, title, body: body(words) };
}

interface Standing {
  state: string;
  engineerId: string | null;
  /** UTC instant. */
  startAt: string;
}

/** Whether it is still so: facts come late and in any order. */
export function stillTrue({ engineerId, news }: ToldEngineer, fact: Pick<Standing, 'startAt'>, now: Standing): boolean {
  if (news === 'jobCancelled') return now.state === 'cancelled';
  if (news === 'jobGone') return now.engineerId !== engineerId;
  return now.state !== 'cancelled' && now.engineerId === engineerId && now.startAt === fact.startAt;
}
