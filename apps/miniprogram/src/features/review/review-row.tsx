import { View } from '@tarojs/components';
import type { ReviewCard } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { TextButton } from '../../shared/ui/button';
import { asMaster } from '../engineer/engineer.view';
import { saidName } from '../community/community-name.view';
import { LikeButton } from './like-button';
import { reportables } from './report.view';
import { ReviewAbout, ReviewBody, ReviewHead } from './review-body';
import { ReviewReply } from './review-reply';
import { hasLikes } from './review.view';
import './review-row.scss';

interface Props {
  review: ReviewCard;
  /** In a list of one engineer it is said where it was; in one of a community, who it was. */
  says: 'engineer' | 'community';
  onReport(review: ReviewCard): void;
}

/** One review as everybody sees it. */
export function ReviewRow({ review, says, onReport }: Props) {
  const { id, serviceName, engineerName, communityName, reply } = review;
  const reportable = !review.mine && reportables(review).length > 0;
  return (
    <Card id={`review-${id}`}>
      <ReviewHead review={review} />
      <ReviewAbout
        review={review}
        text={`${serviceName} · ${says === 'engineer' ? asMaster(engineerName) : saidName(communityName)}`}
      />
      <ReviewBody review={review} />
      {reply && <ReviewReply id={`review-${id}-reply`} title={`${asMaster(engineerName)}回复`} text={reply.text} />}
      {(hasLikes(review) || reportable) && (
        <View className="review-row__foot">
          <LikeButton review={review} />
          {reportable && (
            <View className="review-row__report">
              <TextButton id={`review-${id}-report`} label="举报这条评价" onTap={() => onReport(review)}>
                举报
              </TextButton>
            </View>
          )}
        </View>
      )}
    </Card>
  );
}
