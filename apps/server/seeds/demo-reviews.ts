import type { Tx } from '../src/foundation/database/db.js';
import { newId } from '../src/foundation/ids/ids.js';
import { Booking } from '../src/modules/booking/booking.entity.js';
import { ServiceItem } from '../src/modules/catalog/catalog.entity.js';
import { ContentKind, ModerationItem } from '../src/modules/moderation/moderation.entity.js';
import { Review } from '../src/modules/review/review.entity.js';
import { newMonthId } from '../src/foundation/ids/month-id.js';
import { countReview } from '../src/modules/review/review.queries.js';
import { ReviewTag, tagsText } from '../src/modules/review/rules/review-tags.js';

const HOUR_MS = 3600_000;
/** Nobody: made-up engineers have no account when they reply. */
const NOBODY = '0';

interface Said {
  /** What it is about; none: any service. */
  skill?: string;
  stars: number;
  tags: ReviewTag[];
  /** None: stars only. */
  text?: string;
  reply?: string;
}

/** 演示数据: what made-up households wrote, each text once. Most are content, as in life; some are not. */
const SAID: Said[] = [
  {
    skill: '净水器',
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
  { stars: 4, tags: ['skilled'], text: '修得好，就是让我多等了一会儿。' },
  { skill: '宽带', stars: 5, tags: ['skilled', 'onTime'], text: '网断了两天，来了查出是光猫的线松了，没收钱。' },
  {
    skill: '空调',
    stars: 5,
    tags: ['onTime', 'tidy', 'skilled'],
    text: '洗出来的水是黑的，洗完风大多了，也没有味道了。',
  },
  { stars: 5, tags: ['skilled', 'clearPrice'], text: '先说清楚要换什么、多少钱，我同意了才动手，放心。' },
  {
    stars: 3,
    tags: ['late'],
    text: '比约的时间晚了半个多小时，活儿倒是没问题。',
    reply: '那天前一家耽误了，没有提前跟您说，是我不对。',
  },
  { skill: '净水器', stars: 5, tags: ['patient'], text: '给我看了换下来的旧滤芯，用手机拍了新装的日期，下次不怕忘。' },
  { stars: 5, tags: ['patient'], text: '楼里几家一起约的，一趟都弄好了，邻居们都说省事。' },
  {
    skill: '宽带',
    stars: 5,
    tags: ['patient', 'skilled'],
    text: '里屋一直没信号，帮着把路由器换了个地方就好了，没让我买新的。',
  },
  { skill: '空调', stars: 4, tags: ['skilled', 'clearPrice'], text: '制冷好了。加氟要另外收费，事先讲明白了。' },
  {
    stars: 2,
    tags: ['messy', 'unclearPrice'],
    text: '修是修好了，走的时候没收拾干净，配件的价钱也没提前讲。',
    reply: '给您添麻烦了，下次一定先报价、后动手，走之前收拾好。',
  },
  { skill: '净水器', stars: 5, tags: ['skilled'], text: '漏水漏了一个礼拜，换了一个垫圈就好了，师傅说不用换新机。' },
  { stars: 5, tags: ['onTime'], text: '提前打了电话，说几点到就几点到。' },
  { skill: '宽带', stars: 5, tags: ['patient'], text: '教我妈用微信视频，一步一步写在纸上，她现在自己会了。' },
  { skill: '空调', stars: 5, tags: ['tidy'], text: '拆下来的滤网在阳台上洗，一点水没滴到屋里。' },
  { stars: 4, tags: ['onTime', 'skilled'], text: '第二次找他了，还是一样靠得住。' },
  { skill: '净水器', stars: 4, tags: ['onTime'], text: '水质当场测给我看，数字降下来了，心里有数。' },
  { stars: 3, tags: ['skilled', 'impatient'], text: '手艺可以，话少了点，问一句答一句。' },
  {
    skill: '空调',
    stars: 5,
    tags: ['skilled'],
    text: '外机响得睡不着，紧了几颗螺丝，安静了。',
    reply: '睡好觉要紧，再响随时叫我。',
  },
  { stars: 5, tags: ['clearPrice', 'tidy'], text: '保修期里没收钱，单子上写得清清楚楚。' },
];

/** Who gives stars only. */
const SILENT = [5, 5, 4, 5, 3].map((stars): Said => ({ stars, tags: stars > 4 ? ['onTime'] : [] }));

/** Two of three finished bookings are reviewed, in the hours after the work, the newest in words; these have passed moderation. */
export async function seedReviews(tx: Tx, past: Booking[], now: Date): Promise<void> {
  const newestFirst = past
    .filter((_, n) => n % 3 < 2)
    .sort((a, b) => b.finishedAt!.getTime() - a.finishedAt!.getTime());
  const saidOf = sayings(await tx.repository(ServiceItem).find());
  for (const [n, booking] of newestFirst.entries()) {
    const said = saidOf(booking, n);
    const createdAt = new Date(Math.min(booking.finishedAt!.getTime() + 2 * HOUR_MS, now.getTime()));
    const review = reviewOf(booking, said, createdAt);
    await tx.insert(Review, review);
    await countReview(tx, review, said.tags);
    await tx.repository(Booking).update({ id: booking.id }, { state: 'reviewed' });
    if (said.text) await tx.insert(ModerationItem, passed('review', review, said.text));
    if (said.reply) await tx.insert(ModerationItem, passed('reply', review, said.reply));
  }
}

/** What is said of a booking: each text once, and only of a service that it fits. */
function sayings(items: ServiceItem[]): (booking: Booking, n: number) => Said {
  const skills = new Map(items.map(({ id, skill }) => [id, skill]));
  const unsaid = [...SAID];
  return ({ serviceItemId }, n) => {
    const silent = SILENT[n % SILENT.length];
    const fitting = unsaid.findIndex(({ skill }) => !skill || skill === skills.get(serviceItemId));
    return n % 2 === 1 || fitting < 0 ? silent : unsaid.splice(fitting, 1)[0];
  };
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
    text: text ?? null,
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
