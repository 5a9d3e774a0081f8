import { View } from '@tarojs/components';
import type { ReviewCard } from '../../api/contract';
import { aria } from '../../platform/aria';
import { Tag } from '../../shared/ui/tag';
import { PhotoGrid } from '../photo/photo-grid';
import { ReviewHead } from './review-body';
import { briefText } from './review.view';
import './review-brief.scss';

const THUMBS = 3;

/** The gist of a review, for pages that are about something else; a tap leads to all of them. */
export const ReviewBrief = ({ review, onTap }: { review: ReviewCard; onTap(): void }) => (
  <View
    id={`review-${review.id}`}
    className="review-brief"
    hoverClass="list-row--pressed"
    {...aria({ role: 'button' })}
    onClick={onTap}
  >
    <ReviewHead review={review} />
    <View className="review-brief__text">
      {review.demo && <Tag tone="plain">演示</Tag>} {briefText(review)}
    </View>
    <PhotoGrid id={`review-${review.id}-photo`} photos={review.photos} shown={THUMBS} />
  </View>
);
