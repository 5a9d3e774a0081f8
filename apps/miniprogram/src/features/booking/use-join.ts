import { api } from '../../api/api';
import type { Booking } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { ME } from '../resident/use-me';
import { forgetVisits } from '../visit/use-visits';
import type { ChosenTime } from '../visit/visit.view';
import { askingBefore } from './ask-before';
import { useBookingDraft } from './booking-draft';
import type { sentContact } from './contact-form';
import { keepBooking } from './use-bookings';

export interface JoinWish {
  visitId: string;
  communityId: string;
  serviceItemId: string;
  time: ChosenTime;
  inWarranty: boolean;
  contact: ReturnType<typeof sentContact>;
  faultPhotoIds: string[];
  /** He is not yet a member of the community; the page has told him that he becomes one. */
  becomesMember: boolean;
}

/** Takes the time on the tap: a seat on the visit, or a time that was offered instead. `refresh` looks what is left when it is gone. */
export function useJoin(refresh: () => Promise<unknown>) {
  const clearDraft = useBookingDraft((state) => state.clear);
  return useTap(async (wish: JoinWish, key): Promise<Booking | null> => {
    const booking = await askingBefore(key, wish.time, ({ again }, once) => take(wish, { again }, once)).catch(
      async (fault) => {
        await refresh().catch(() => undefined);
        throw fault;
      },
    );
    if (!booking) return null;
    clearDraft(wish.communityId);
    forgetVisits();
    void queryClient.invalidateQueries({ queryKey: ME });
    return keepBooking(booking);
  });
}

function take({ visitId, communityId, time, contact, ...wish }: JoinWish, more: { again?: true }, key: string) {
  const { start, engineerId } = time;
  const body = { ...contact, ...more, ...wish, start };
  if (time.onVisit) return api('POST /api/visits/{id}/join', { path: { id: visitId }, body, key });
  return api('POST /api/bookings', { body: { ...body, communityId, engineerId, mode: 'only' }, key });
}
