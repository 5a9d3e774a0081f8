import { View } from '@tarojs/components';
import type { ReviewCard } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { businessDate } from '../../shared/format/shanghai-time';
import { Dotted } from '../../shared/ui/dotted';
import { Tag } from '../../shared/ui/tag';
import { PhotoGrid } from '../photo/photo-grid';
import { reviewDay, starsWord, tagTitles } from './review.view';
import { Stars } from './stars';
import './review-body.scss';

/** How many stars, in signs and in words, and when. */
export const ReviewHead = ({ review: { stars, when } }: { review: Pick<ReviewCard, 'stars' | 'when'> }) => (
  <View className="review-head">
    <Stars stars={stars} />
    <View className="review-head__word">{starsWord(stars)}</View>
    <View className="review-head__when">{reviewDay(when, businessDate(serverNow()))}</View>
  </View>
);

/** Of what it is, and whether anybody real has said it. */
export const ReviewAbout = ({ review: { demo }, text }: { review: Pick<ReviewCard, 'demo'>; text: string }) => (
  <View className="soft review-about">
    <Dotted text={text} />
    {demo && <Tag tone="plain">演示</Tag>}
  </View>
);

export const ReviewTags = ({ tags }: Pick<ReviewCard, 'tags'>) =>
  tags.length === 0 ? null : (
    <View className="review-tags">
      {tagTitles(tags).map((title) => (
        <Tag key={title}>{title}</Tag>
      ))}
    </View>
  );

/** All that its author has said. */
export const ReviewBody = ({ review }: { review: ReviewCard }) => (
  <>
    <ReviewTags tags={review.tags} />
    {review.text && (
      <View id={`review-${review.id}-text`} className="review-text">
        {review.text}
      </View>
    )}
    <PhotoGrid id={`review-${review.id}-photo`} photos={review.photos} />
  </>
);
