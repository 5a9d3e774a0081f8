import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { NewReview, Page, ReviewCard, ReportWish } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { BOOKINGS, bookingKey } from '../booking/use-bookings';
import { COMMUNITY_PAGE } from '../community/use-community-page';
import { ENGINEER_PAGE } from '../engineer/use-engineer-page';

/** Whose reviews: all of a community, or all of an engineer. */
export type ReviewsOf = { communityId: string } | { engineerId: string };

const REVIEWS = 'reviews';

/** A verdict may come at any moment, and addresses of pictures grow old. */
const STALE_MS = 5_000;

export const reviewsKey = (of: ReviewsOf) => [REVIEWS, of];

const listOf = (of: ReviewsOf) =>
  'communityId' in of
    ? { route: 'GET /api/communities/{id}/reviews' as const, id: of.communityId }
    : { route: 'GET /api/engineers/{id}/reviews' as const, id: of.engineerId };

/** `known`: it has turned out whether there is a session, so that the answer can say what may be liked. */
export function useReviews(of: ReviewsOf, known: boolean) {
  const { route, id } = listOf(of);
  return useInfiniteQuery({
    staleTime: STALE_MS,
    queryKey: reviewsKey(of),
    queryFn: ({ pageParam, signal }) => api(route, { path: { id }, query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: id !== '' && known,
  });
}

/** Whether texts and pictures are taken and shown at all. Not knowing is yes: the server has the last word. */
export const useUgcOn = (): boolean => useUgc()?.on ?? true;

/** Whether a person looks at what is written here, because WeChat does not know the writer as a user of its mini-program. */
export const usePersonLooks = (): boolean => useUgc()?.personLooks ?? false;

const useUgc = () =>
  useQuery({ queryKey: ['ugc'], queryFn: ({ signal }) => api('GET /api/moderation/ugc', { signal }) }).data;

export const forgetUgc = () => void queryClient.invalidateQueries({ queryKey: ['ugc'] });

export const ownReviewKey = (bookingId: string) => ['own-review', bookingId];

export function useOwnReview(bookingId: string, reviewed: boolean) {
  return useQuery({
    staleTime: STALE_MS,
    queryKey: ownReviewKey(bookingId),
    queryFn: ({ signal }) => api('GET /api/me/bookings/{id}/review', { path: { id: bookingId }, signal }),
    enabled: reviewed,
  });
}

export function useSendReview(bookingId: string) {
  return useTap(async (body: NewReview, key) => {
    // Taken or refused, the booking is another one now: reviewed meanwhile, or too late.
    const path = { id: bookingId };
    const review = await api('POST /api/me/bookings/{id}/review', { path, body, key }).finally(
      () => void queryClient.invalidateQueries({ queryKey: bookingKey(bookingId) }),
    );
    queryClient.setQueryData(ownReviewKey(bookingId), review);
    forgetShown();
    return review;
  });
}

/** Text and pictures go; the stars stay. */
export function useWithdrawReview(bookingId: string) {
  return useTap(async (id: string, key) => {
    const review = await api('POST /api/me/reviews/{id}/withdrawal', { path: { id }, body: {}, key });
    queryClient.setQueryData(ownReviewKey(bookingId), review);
    forgetShown();
    return review;
  });
}

/** Whoever looks at reviews looks again. */
function forgetShown() {
  [BOOKINGS, [REVIEWS], [COMMUNITY_PAGE], [ENGINEER_PAGE]].forEach(
    (queryKey) => void queryClient.invalidateQueries({ queryKey }),
  );
}

export function useLike(id: string) {
  return useTap(async (like: boolean, key) => {
    const path = { id };
    const told = like
      ? await api('PUT /api/reviews/{id}/like', { path, body: {}, key })
      : await api('DELETE /api/reviews/{id}/like', { path, key });
    keepCard(id, told);
    return told;
  });
}

function keepCard(id: string, change: Partial<ReviewCard>) {
  queryClient.setQueriesData<InfiniteData<Page<ReviewCard>>>({ queryKey: [REVIEWS] }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => withCard(page, id, change)) } : list,
  );
}

/** Pages in which nothing changes stay the same, and are not drawn anew. */
const withCard = (page: Page<ReviewCard>, id: string, change: Partial<ReviewCard>): Page<ReviewCard> =>
  page.items.some((card) => card.id === id)
    ? { ...page, items: page.items.map((card) => (card.id === id ? { ...card, ...change } : card)) }
    : page;

export function useReport() {
  return useTap(async (body: ReportWish, key) => {
    await api('POST /api/reports', { body, key });
    return true;
  });
}
