import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReviewCard } from '../../api/contract';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { ListEnd } from '../../shared/ui/list-end';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { ReportSheet } from './report-sheet';
import { ReviewsBones } from './review-bones';
import { ReviewRow } from './review-row';
import { reviewsKey, useReviews, type ReviewsOf } from './use-reviews';

const nothing = (
  <MessageCard id="no-reviews" icon="star" title="还没有评价" text="师傅上门做完后，住户可以在“我的预约”里评价" />
);

interface Props {
  of: ReviewsOf;
  /** See useReviews. */
  known: boolean;
}

/** Newest first, one page after another. */
export function ReviewList({ of, known }: Props) {
  const reviews = useReviews(of, known);
  const [reported, setReported] = useState<ReviewCard | null>(null);
  useFreshOnShow(reviewsKey(of));
  useRefreshOnPull(() => reviews.refetch());
  useBottomReached(() => {
    if (reviews.hasNextPage && !reviews.isFetching) void reviews.fetchNextPage();
  });

  return (
    <>
      <PageState
        of={reviews}
        skeleton={<ReviewsBones />}
        empty={nothing}
        isEmpty={({ pages }) => pages[0].items.length === 0}
      >
        {({ pages }) => (
          <View id="reviews">
            {pages
              .flatMap(({ items }) => items)
              .map((review) => (
                <ReviewRow
                  key={review.id}
                  review={review}
                  says={'communityId' in of ? 'engineer' : 'community'}
                  onReport={setReported}
                />
              ))}
            <ListEnd of={reviews} />
          </View>
        )}
      </PageState>
      <ReportSheet review={reported} onClose={() => setReported(null)} />
    </>
  );
}
