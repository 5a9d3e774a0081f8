import { api } from '../../api/api';
import type { QuoteWish } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { useWhileSeen } from '../../shared/hooks/use-while-seen';
import { kept, WORKBENCH } from './use-workbench';

/** Asks the resident for a higher price; he sees it on the page of his booking. */
export function useQuote(id: string) {
  return useTap((wish: QuoteWish, key) =>
    kept(api('POST /api/engineer/bookings/{id}/quotes', { path: { id }, body: wish, key })),
  );
}

/** The resident stands beside him: his answer is looked for every few seconds. */
const EVERY_MS = 4_000;

export function useQuoteWatch(waiting: boolean) {
  useWhileSeen(() => {
    if (waiting) void queryClient.invalidateQueries({ queryKey: WORKBENCH });
  }, EVERY_MS);
}
