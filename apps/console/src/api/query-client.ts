import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Fault } from './fault';
import { ME } from './me-key';

/** Whose session has ended hears it at once, whatever he was doing: who he is is asked anew, and he is led to the sign-in. */
const onError = (fault: unknown) => {
  if (fault instanceof Fault && fault.code === 'auth.required') void queryClient.resetQueries({ queryKey: ME });
};

/** A refusal stays one; only what got no answer is asked again. */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({ onError }),
  queryCache: new QueryCache({ onError: (fault, { queryKey }) => queryKey !== ME && onError(fault) }),
  defaultOptions: {
    queries: { retry: (count, fault) => count < 2 && fault instanceof Fault && fault.status === 0, staleTime: 10_000 },
  },
});
