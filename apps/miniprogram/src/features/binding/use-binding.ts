import { api } from '../../api/api';
import type { BindCard, Bound } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { useCurrentCommunity } from '../community/current-community';
import { COMMUNITY_PAGE } from '../community/use-community-page';
import { ME } from '../resident/use-me';
import { bindCardKey } from './use-bind-card';
import { cardIsStale } from './binding.view';

interface Wish {
  card: BindCard;
  communityId: string;
}

/** Binds on the tap; afterwards everything that names a butler is fetched anew. */
export function useBinding(attemptId: () => Promise<string | undefined>) {
  const show = useCurrentCommunity((state) => state.show);
  return useTap(async ({ card, communityId }: Wish, key): Promise<Bound> => {
    const body = { code: card.code, communityId, switch: card.state === 'switch', attemptId: await attemptId() };
    const bound = await api('POST /api/bindings', { body, key }).catch((fault) => {
      if (cardIsStale(fault.code)) void queryClient.invalidateQueries({ queryKey: bindCardKey(card.code) });
      throw fault;
    });
    show(bound.communityId);
    void queryClient.invalidateQueries({ queryKey: ME });
    void queryClient.invalidateQueries({ queryKey: [COMMUNITY_PAGE] });
    return bound;
  });
}
