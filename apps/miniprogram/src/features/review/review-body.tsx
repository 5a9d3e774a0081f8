import { View } from '@tarojs/components';
import type { ReviewCard } from '../../api/contract';
import { businessDate } from '../../shared/format/shanghai-time';
import { Tag } from '../../shared/ui/tag';
import { PhotoGrid } from '../photo/photo-grid';
import { reviewDay, starsWord, tagTitles } from './review.view';
import { Stars } from './stars';
import './review-body.scss';

/** How many stars, in signs and in words, and when. */
export const ReviewHead = ({
  review: { stars, when, demo },
}: {
  review: Pick<ReviewCard, 'stars' | 'when' | 'demo'>;
}) => (
  <View className="review-head">
    <Stars stars={stars} />
    <View className="review-head__word">{starsWord(stars)}</View>
    {demo && <Tag tone="plain">演示</Tag>}
    <View className="review-head__when">{reviewDay(when, businessDate(new Date()))}</View>
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
