import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';

/** Only what got no answer is worth asking again by ourselves; the server's no stays a no. */
const mayRetry = (failures: number, fault: unknown) =>
  failures < 1 && fault instanceof ApiError && fault.unanswered && fault.code !== 'client.needsWechat';

/** Marks what others change meanwhile: bookings, visits, free times. */
export const CHANGING = { changing: true };

/** After a refusal: somebody else has changed what the page shows. */
export const lookAgain = () => void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.changing === true });

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: mayRetry,
      retryDelay: 600,
      refetchOnWindowFocus: false,
      // `networkMode` would turn it off.
      refetchOnReconnect: true,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
