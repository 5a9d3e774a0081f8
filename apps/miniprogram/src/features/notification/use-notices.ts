import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { api } from '../../api/api';
import type { Notice, Page } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { readNotices } from './notice.view';

export const NOTICES = ['notices'];
export const UNREAD = ['notices-unread'];

/** The badge and the list must not tell different things for long. */
const STALE_MS = 3_000;

export function useNotices() {
  return useInfiniteQuery({
    staleTime: STALE_MS,
    queryKey: NOTICES,
    queryFn: ({ pageParam, signal }) => api('GET /api/me/notices', { query: { after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** How many have not been read. */
export function useUnread(enabled = true) {
  return useQuery({
    staleTime: STALE_MS,
    queryKey: UNREAD,
    queryFn: ({ signal }) => api('GET /api/me/notices/unread', { signal }),
    enabled,
  });
}

/** What is read looks read at once; the server's number follows. */
export function keepRead(unread: { unread: number }, isRead: (notice: Notice) => boolean) {
  queryClient.setQueryData(UNREAD, unread);
  queryClient.setQueryData<InfiniteData<Page<Notice>>>(NOTICES, (list) =>
    list ? { ...list, pages: readNotices(list.pages, isRead) } : list,
  );
}
