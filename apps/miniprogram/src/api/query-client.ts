import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/** Only what got no answer is worth asking again by ourselves; the server's no stays a no. */
const mayRetry = (failures: number, fault: unknown) =>
  failures < 1 && fault instanceof ApiError && fault.unanswered && fault.code !== 'client.needsWechat';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: mayRetry,
      retryDelay: 600,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
