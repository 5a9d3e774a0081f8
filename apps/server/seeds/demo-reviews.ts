import { EntityManager } from 'typeorm';
import { newId } from '../src/foundation/ids/ids.js';
import { Booking } from '../src/modules/booking/booking.entity.js';
import { ContentKind, ModerationItem } from '../src/modules/moderation/moderation.entity.js';
import { Review } from '../src/modules/review/review.entity.js';
import { newMonthId } from '../src/foundation/ids/month-id.js';
import { countReview } from '../src/modules/review/review.queries.js';
import { ReviewTag, tagsText } from '../src/modules/review/rules/review-tags.js';

const HOUR_MS = 3600_000;
/** Nobody: made-up engineers have no account when they reply. */
const NOBODY = '0';

interface Said {
  stars: number;
  tags: ReviewTag[];
  text: string | null;
  reply?: string;
}

/** 演示数据: what made-up households said. Most are content, as in life; some are not. */
const SAID: Said[] = [
  {
    stars: 5,
    tags: ['onTime', 'skilled'],
    text: '说好九点，九点差两分就到了。十来分钟换完，还教我怎么看滤芯该不该换。',
  },
  {
    stars: 5,
    tags: ['tidy', 'patient'],
    text: '进门自己套鞋套，修完把地也擦了。老人问了好几遍，一直耐心讲。',
    reply: '谢谢您，老人家有不明白的随时打电话。',
  },
  { stars: 5, tags: ['onTime', 'clearPrice'], text: null },
  { stars: 4, tags: ['skilled'], text: '修得好，就是让我多等了一会儿。' },
  { stars: 5, tags: ['skilled', 'clearPrice'], text: '先说清楚要换什么、多少钱，我同意了才动手，放心。' },
  {
    stars: 3,
    tags: ['late'],
    text: '比约的时间晚了半个多小时，活儿倒是没问题。',
    reply: '那天前一家耽误了，没有提前跟您说，是我不对。',
  },
  { stars: 5, tags: ['patient'], text: '楼里几家一起约的，一趟都弄好了，邻居们都说省事。' },
  { stars: 4, tags: [], text: null },
  { stars: 5, tags: ['onTime', 'tidy', 'skilled'], text: '空调洗出来的水是黑的，洗完风大多了，也没有味道了。' },
  {
    stars: 2,
    tags: ['messy', 'unclearPrice'],
    text: '修是修好了，走的时候没收拾干净，配件的价钱也没提前讲。',
    reply: '给您添麻烦了，下次一定先报价、后动手，走之前收拾好。',
  },
];

/** Two of three finished bookings are reviewed, in the hours after the work. Their words have passed moderation. */
export async function seedReviews(tx: EntityManager, past: Booking[], now: Date): Promise<void> {
  const written = past.flatMap((booking, n) => (n % 3 === 2 ? [] : [{ said: SAID[n % SAID.length], booking }]));
  for (const { said, booking } of written) {
    const createdAt = new Date(Math.min(booking.finishedAt!.getTime() + 2 * HOUR_MS, now.getTime()));
    const review = reviewOf(booking, said, createdAt);
    await tx.insert(Review, review);
    await countReview(tx, review, said.tags);
    await tx.update(Booking, { id: booking.id }, { state: 'reviewed' });
    if (said.text) await tx.insert(ModerationItem, passed('review', review, said.text));
    if (said.reply) await tx.insert(ModerationItem, passed('reply', review, said.reply));
  }
}

function reviewOf(booking: Booking, { stars, tags, text, reply }: Said, createdAt: Date): Review {
  return {
    id: newMonthId(createdAt),
    bookingId: booking.id,
    residentId: booking.residentId,
    engineerId: booking.engineerId!,
    communityId: booking.communityId,
    serviceItemId: booking.serviceItemId,
    stars,
    tags: tagsText(tags),
    text,
    textState: text ? 'approved' : null,
    withdrawn: 0,
    likes: 0,
    createdAt,
    reply: reply ?? null,
    replyState: reply ? 'approved' : null,
    repliedAt: reply ? createdAt : null,
    demo: 1,
  };
}

function passed(kind: ContentKind, { id, residentId, createdAt }: Review, text: string): ModerationItem {
  return {
    id: newId(createdAt.getTime()),
    kind,
    subjectId: id,
    authorId: kind === 'reply' ? NOBODY : residentId,
    text,
    state: 'approved',
    queue: null,
    version: 1,
    label: 100,
    traceId: null,
    tries: 0,
    unreachable: 0,
    nextAt: null,
    claim: null,
    submittedAt: createdAt,
    deadlineAt: createdAt,
    decidedAt: createdAt,
    decidedBy: null,
    reason: null,
  };
}
