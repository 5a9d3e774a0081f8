import { useEffect } from 'react';
import type { Me } from '../../api/contract';
import { shownCommunity, useCurrentCommunity } from '../community/current-community';
import { usePickedCommunity } from '../community/picked-community';
import { useCommunityPage } from '../community/use-community-page';

/** Where the visit goes: what was picked just now, else the link's, else the community the user looks at. */
export function useBookingPlace(linked: string, me: Me | undefined) {
  const picked = usePickedCommunity((state) => state.picked);
  const forgetPicked = usePickedCommunity((state) => state.forget);
  const chosen = useCurrentCommunity((state) => state.id);
  useEffect(() => forgetPicked(), [forgetPicked]);

  const id = picked?.id ?? (linked || shownCommunity(chosen, me));
  const own = me?.residencies.find((residency) => residency.communityId === id);
  const page = useCommunityPage(own || picked ? null : id);
  const name = own?.name ?? picked?.name ?? page.data?.community.name ?? '';
  return { id: id || null, name, isOwn: own !== undefined };
}
