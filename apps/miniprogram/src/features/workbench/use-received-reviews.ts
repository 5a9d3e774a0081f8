import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Page, ReviewCard } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';

export const RECEIVED_REVIEWS = ['received-reviews'];

/** A verdict on an answer may come at any moment. */
const STALE_MS = 3_000;

export function useReceivedReviews() {
  return useInfiniteQuery({
    staleTime: STALE_MS,
    queryKey: RECEIVED_REVIEWS,
    queryFn: ({ pageParam, signal }) => api('GET /api/engineer/reviews', { query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useReply(id: string) {
  return useTap(async (text: string, key) => {
    const review = await api('PUT /api/engineer/reviews/{id}/reply', { path: { id }, body: { text }, key });
    queryClient.setQueryData<InfiniteData<Page<ReviewCard>>>(RECEIVED_REVIEWS, (list) =>
      list ? { ...list, pages: list.pages.map((page) => withReview(page, review)) } : list,
    );
    return review;
  });
}

const withReview = (page: Page<ReviewCard>, review: ReviewCard): Page<ReviewCard> => ({
  ...page,
  items: page.items.map((each) => (each.id === review.id ? review : each)),
});
