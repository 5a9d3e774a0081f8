import { keepPreviousData, useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Page, ReviewCard } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';

export const RECEIVED_REVIEWS = ['received-reviews'];
export const RECEIVED_SUMMARY = ['received-summary'];

/** A verdict on an answer may come at any moment. */
const STALE_MS = 3_000;

export type Received = 'all' | 'answerable';

export function useReceivedReviews(which: Received) {
  return useInfiniteQuery({
    staleTime: STALE_MS,
    queryKey: [...RECEIVED_REVIEWS, which],
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/engineer/reviews', { query: { which, after: pageParam }, signal }),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** What they add up to, and how many he may answer. */
export function useReceivedSummary() {
  return useQuery({
    staleTime: STALE_MS,
    queryKey: RECEIVED_SUMMARY,
    queryFn: ({ signal }) => api('GET /api/engineer/reviews/summary', { signal }),
  });
}

export function useReply(id: string) {
  return useTap(async (text: string, key) => {
    const review = await api('PUT /api/engineer/reviews/{id}/reply', { path: { id }, body: { text }, key });
    queryClient.setQueriesData<InfiniteData<Page<ReviewCard>>>({ queryKey: RECEIVED_REVIEWS }, (list) =>
      list ? { ...list, pages: list.pages.map((page) => withReview(page, review)) } : list,
    );
    void queryClient.invalidateQueries({ queryKey: RECEIVED_SUMMARY });
    return review;
  });
}

const withReview = (page: Page<ReviewCard>, review: ReviewCard): Page<ReviewCard> => ({
  ...page,
  items: page.items.map((each) => (each.id === review.id ? review : each)),
});
