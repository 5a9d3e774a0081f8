import type { Booking, ContentState, ReviewCard, ReviewTag } from '../../api/contract';
import { dayOfMonth } from '../../shared/format/shanghai-time';
import type { Tone } from '../../shared/ui/tag';

export const STARS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof STARS)[number];

const WORDS: Record<Stars, string> = { 1: '非常不满意', 2: '不满意', 3: '一般', 4: '满意', 5: '非常满意' };

export const starsWord = (stars: number) => WORDS[stars as Stars] ?? '';

/** How much of five stars is full, in per cent. */
export const starsShare = (stars: number) => Math.round(Math.min(5, Math.max(0, stars)) * 20);

interface TagText {
  tag: ReviewTag;
  title: string;
  good: boolean;
}

const TAGS: readonly TagText[] = [
  { tag: 'onTime', title: '准时', good: true },
  { tag: 'skilled', title: '手艺好', good: true },
  { tag: 'tidy', title: '收拾干净', good: true },
  { tag: 'patient', title: '有耐心', good: true },
  { tag: 'clearPrice', title: '收费明白', good: true },
  { tag: 'late', title: '来晚了', good: false },
  { tag: 'careless', title: '活儿马虎', good: false },
  { tag: 'messy', title: '没收拾', good: false },
  { tag: 'impatient', title: '没耐心', good: false },
  { tag: 'unclearPrice', title: '收费不清', good: false },
];

/** A tag of a later version has no words here and is left out. */
export const tagTitle = (tag: ReviewTag) => TAGS.find((one) => one.tag === tag)?.title ?? '';

export const tagTitles = (tags: readonly ReviewTag[]) => tags.map(tagTitle).filter(Boolean);

/** What can be said with so many stars: praise with many, blame with few, both in the middle. */
export const tagsFor = (stars: number): readonly TagText[] =>
  stars === 0 ? [] : TAGS.filter(({ good }) => stars === 3 || good === stars > 3);

/** Of what was ticked, what still fits after the stars have changed. */
export const fittingTags = (tags: readonly ReviewTag[], stars: number): ReviewTag[] =>
  tags.filter((tag) => tagsFor(stars).some((one) => one.tag === tag));

/** `准时 8`, `手艺好 5`, the most frequent first. */
export const topTags = (tags: readonly { tag: ReviewTag; n: number }[], most = 4): string[] =>
  [...tags]
    .sort((a, b) => b.n - a.n)
    .flatMap(({ tag, n }) => (tagTitle(tag) ? [`${tagTitle(tag)} ${n}`] : []))
    .slice(0, most);

/** As many as the server takes. */
export const MOST_TAGS = 5;

/** Ticked or not; one more than may be changes nothing. */
export function toggledTag(tags: readonly ReviewTag[], tag: ReviewTag): ReviewTag[] {
  if (tags.includes(tag)) return tags.filter((one) => one !== tag);
  return tags.length < MOST_TAGS ? [...tags, tag] : [...tags];
}

/** What is missing before it can be sent, and where: the first of it. */
export function firstReviewFault(stars: number, stuck: string): { id: string; text: string } | null {
  if (stars === 0) return { id: 'review-form', text: '请先点星星打分' };
  return stuck ? { id: 'review-photos', text: stuck } : null;
}

/** `11月22日`; in a small community only `2026年11月`, so that nobody is recognised by the day. */
export function reviewDay(when: string, today: string): string {
  if (when.length > 7) return dayOfMonth(when, today);
  const [year, month] = when.split('-').map(Number);
  return `${year}年${month}月`;
}

/** Where a visit stands with its review. */
export type ReviewStage = 'form' | 'reviewed' | 'notYet' | 'tooLate' | 'notHere';

const DAYS = 14;
const DAY_MS = 24 * 3600_000;

export function reviewStage({ state, can, record }: Pick<Booking, 'state' | 'can' | 'record'>, now: Date): ReviewStage {
  if (state === 'reviewed') return 'reviewed';
  if (can.review) return 'form';
  if (state !== 'completed') return ['cancelled', 'no_show'].includes(state) ? 'notHere' : 'notYet';
  const over = record !== null && now.getTime() - Date.parse(record.finishedAt) >= DAYS * DAY_MS;
  return over ? 'tooLate' : 'notHere';
}

export const STAGE_TEXT: Record<'notYet' | 'tooLate' | 'notHere', { title: string; text: string }> = {
  notYet: { title: '做完以后再评价', text: '师傅服务完，这里就可以打分了' },
  tooLate: { title: '已经过了评价的时间', text: '做完后 14 天内可以评价。有问题可以随时投诉' },
  notHere: { title: '这一单不能评价', text: '有问题可以随时告诉我们' },
};

interface ToldState {
  name: string;
  tone: Tone;
  text: string;
}

const STATES: Record<ContentState, ToldState> = {
  pending: { name: '审核中', tone: 'warm', text: '通过后邻居就能看到' },
  approved: { name: '已公开', tone: 'good', text: '邻居已经能看到' },
  rejected: { name: '没有通过', tone: 'plain', text: '别人看不到这一条' },
};

/** Read before it is sent. */
export const checkedText = (personLooks: boolean) =>
  personLooks ? '文字和照片先由工作人员看过，才会公开，可能要等一天' : '文字和照片先审核，通过后才公开';

/** What becomes of one's words and pictures, told to their author only: the one that still waits, then the one refused. */
export function contentState(
  { textState, photos }: Pick<ReviewCard, 'textState' | 'photos'>,
  personLooks = false,
): ToldState | null {
  const states = [...(textState ? [textState] : []), ...photos.map(({ state }) => state)];
  const first = (['pending', 'rejected', 'approved'] as const).find((state) => states.includes(state));
  if (!first) return null;
  if (first === 'rejected' && states.includes('approved'))
    return { ...STATES.rejected, name: '部分没通过', text: '没通过的别人看不到，其余已公开' };
  if (first === 'pending' && personLooks) return { ...STATES.pending, text: '工作人员看过以后，邻居就能看到' };
  return STATES[first];
}

/** Text or pictures that could be taken back. */
export const hasContent = ({ text, photos }: Pick<ReviewCard, 'text' | 'photos'>) => text !== null || photos.length > 0;

/** The words themselves, else what was ticked, else what the service was. */
export const briefText = ({ text, tags, serviceName }: Pick<ReviewCard, 'text' | 'tags' | 'serviceName'>) =>
  text ?? (tagTitles(tags).join('、') || serviceName);

/** Liked by somebody, or may be. */
export const hasLikes = ({ likes, liked, canLike }: Pick<ReviewCard, 'likes' | 'liked' | 'canLike'>) =>
  likes > 0 || liked || canLike;

/** With the count, once there is one. */
export const likesText = (likes: number) => (likes > 0 ? `点赞 ${likes}` : '点赞');
