import { Injectable } from '@nestjs/common';
import { dataOf } from '../../foundation/database/row-data.js';
import { isTrue, Truth } from '../../foundation/database/truth.js';
import type { PhotoRow } from '../photo/photo.store.js';
import { PhotoService } from '../photo/photo.service.js';
import type { PhotoView } from '../photo/photo.dto.js';
import type { ContentState } from '../moderation/rules/may-decide.js';
import type { CardRow } from '../visit/visit.sql.js';
import { OwnReview, ReplyView, ReviewCard } from './review.dto.js';
import { mayLike } from './rules/may-like.js';
import { tagsOf } from './rules/review-tags.js';
import { shownWhen } from './rules/shown-when.js';

interface ReviewJson extends Pick<
  ReviewCard,
  | 'engineerId'
  | 'engineerName'
  | 'communityId'
  | 'communityName'
  | 'serviceName'
  | 'stars'
  | 'text'
  | 'textState'
  | 'likes'
> {
  demo: Truth;
  tags: string;
  withdrawn: Truth;
  bookingId: string;
  reply: string | null;
  replyState: ContentState | null;
  /** Seconds since 1970. */
  repliedAt: number | null;
  at: number;
  bound: number;
  photos: (PhotoRow & { position: number })[] | null;
  mine: Truth;
  staff: number;
  liked: number;
  served: number;
}

/** Reviews out of the rows of a statement; the addresses of photos are made here. */
@Injectable()
export class ReviewCardReader {
  constructor(private readonly photos: PhotoService) {}

  async cards(rows: CardRow[]): Promise<ReviewCard[]> {
    return (await this.read(rows)).map(({ row, data, photos }) => cardOf(row.id, data, photos));
  }

  async own(row: CardRow): Promise<OwnReview> {
    const [{ data, photos }] = await this.read([row]);
    return { ...cardOf(row.id, data, photos), bookingId: data.bookingId, withdrawn: isTrue(data.withdrawn) };
  }

  private async read(rows: CardRow[]): Promise<{ row: CardRow; data: ReviewJson; photos: PhotoView[] }[]> {
    const read = rows.map((row) => ({ row, data: dataOf<ReviewJson>(row) }));
    const inOrder = read.map(({ data }) => [...(data.photos ?? [])].sort((a, b) => a.position - b.position));
    const views = new Map((await this.photos.views(inOrder.flat())).map((view) => [view.id, view]));
    return read.map((each, n) => ({ ...each, photos: inOrder[n].flatMap(({ id }) => views.get(id) ?? []) }));
  }
}

function cardOf(id: string, data: ReviewJson, photos: PhotoView[]): ReviewCard {
  const { engineerId, engineerName, communityId, communityName, serviceName, stars, text, textState, likes } = data;
  const isAuthor = isTrue(data.mine);
  return {
    id,
    engineerId,
    engineerName,
    communityId,
    communityName,
    serviceName,
    demo: isTrue(data.demo),
    stars,
    tags: tagsOf(data.tags),
    text,
    textState,
    photos,
    likes,
    liked: data.liked > 0,
    canLike: mayLike({ isAuthor, served: data.served > 0, isStaff: data.staff > 0 }) === null,
    mine: isAuthor,
    when: shownWhen(new Date(data.at * 1000), data.bound),
    reply: replyOf(data),
  };
}

function replyOf({ reply, replyState, repliedAt, bound }: ReviewJson): ReplyView | null {
  if (reply === null || replyState === null || repliedAt === null) return null;
  return { text: reply, when: shownWhen(new Date(repliedAt * 1000), bound), state: replyState };
}
