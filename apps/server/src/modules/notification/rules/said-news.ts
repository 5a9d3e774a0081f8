export interface Decided {
  kind: 'review' | 'reply' | 'photo' | 'record';
  state: 'approved' | 'rejected';
}

export interface SaidText {
  kind: string;
  title: string;
  body: string;
}

/** What the author of a review hears of a decision on what was said in it, or null: that all went well is no news. */
export function decidedNews({ kind, state }: Decided, reply: string | null): SaidText | null {
  if (kind === 'reply')
    return state === 'approved' && reply !== null
      ? { kind: 'reviewReplied', title: '师傅回复了您的评价', body: reply }
      : null;
  if (state === 'approved' || kind === 'record') return null;
  return kind === 'review'
    ? {
        kind: 'reviewRejected',
        title: '您的评价文字没有公开',
        body: '文字里有不适合公开的内容，只有您自己能看到。星级照常显示。',
      }
    : {
        kind: 'photoRejected',
        title: '您的一张评价照片没有公开',
        body: '这张照片没有通过审核，只有您自己能看到。其他内容照常显示。',
      };
}

/** What an engineer hears of a new review: not of whom. */
export const createdNews = (stars: number): SaidText => ({
  kind: 'reviewCreated',
  title: '您收到一条新评价',
  body: `住户给了您 ${stars} 星，点这里查看和回复。`,
});
