import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReviewCard } from '../../api/contract';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { ListEnd } from '../../shared/ui/list-end';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { Tag } from '../../shared/ui/tag';
import { ReviewAbout, ReviewBody, ReviewHead } from '../review/review-body';
import { ReviewsBones } from '../review/review-bones';
import { ReviewReply } from '../review/review-reply';
import { useUgcOn } from '../review/use-reviews';
import { saidName } from '../community/community-name.view';
import { ReceivedHead } from './received-head';
import { replyState } from './received-reviews.view';
import { ReplySheet } from './reply-sheet';
import { RECEIVED_REVIEWS, RECEIVED_SUMMARY, useReceivedReviews, type Received } from './use-received-reviews';
import './received-reviews.scss';

const nothing = (
  <MessageCard id="no-own-reviews" icon="star" title="还没有评价" text="做完一单后，住户可以在 14 天内评价" />
);

const allAnswered = <MessageCard id="all-answered" icon="check" title="都回复过了" text="有新的评价，会发消息给您" />;

/** What they add up to on top, then the newest first; each can be answered once. */
export function ReceivedReviews() {
  const [which, setWhich] = useState<Received>('all');
  const reviews = useReceivedReviews(which);
  const ugcOn = useUgcOn();
  const [answering, setAnswering] = useState<ReviewCard | null>(null);
  useFreshOnShow(RECEIVED_REVIEWS, RECEIVED_SUMMARY);
  useRefreshOnPull(() => reviews.refetch());
  useBottomReached(() => {
    if (reviews.hasNextPage && !reviews.isFetching) void reviews.fetchNextPage();
  });

  return (
    <>
      {!ugcOn && (
        <Card id="replies-off">
          <View className="soft">现在不开放文字和照片，暂时不能回复。</View>
        </Card>
      )}
      <ReceivedHead which={which} onWhich={setWhich} />
      <PageState
        of={reviews}
        skeleton={<ReviewsBones />}
        empty={which === 'all' ? nothing : allAnswered}
        isEmpty={({ pages }) => pages[0].items.length === 0}
      >
        {({ pages }) => (
          <>
            {pages
              .flatMap(({ items }) => items)
              .map((review) => (
                <ReceivedReview key={review.id} review={review} mayReply={ugcOn} onReply={() => setAnswering(review)} />
              ))}
            <ListEnd of={reviews} />
          </>
        )}
      </PageState>
      <ReplySheet review={answering} onClose={() => setAnswering(null)} />
    </>
  );
}

interface ReceivedProps {
  review: ReviewCard;
  mayReply: boolean;
  onReply(): void;
}

function ReceivedReview({ review, mayReply, onReply }: ReceivedProps) {
  const { id, serviceName, communityName, reply } = review;
  const { told, button } = replyState(reply);
  return (
    <Card id={`review-${id}`}>
      <ReviewHead review={review} />
      <ReviewAbout review={review} text={`${serviceName} · ${saidName(communityName)}`} />
      <ReviewBody review={review} />
      {reply && <ReviewReply id={`review-${id}-reply`} title="您的回复" text={reply.text} />}
      {told && (
        <View id={`review-${id}-reply-state`} className="received__state">
          <Tag tone={told.tone}>{told.name}</Tag>
          <View className="received__why">{told.text}</View>
        </View>
      )}
      {button && mayReply && (
        <View className="received__button">
          <TextButton id={`review-${id}-answer`} onTap={onReply}>
            {button}
          </TextButton>
        </View>
      )}
    </Card>
  );
}
