import { api } from '../../api/api';
import type { Booking, NewBooking } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { ME } from '../resident/use-me';
import { ApiError } from '../../api/api-error';
import { askingBefore } from './ask-before';
import { useBookingDraft } from './booking-draft';
import { keepBooking } from './use-bookings';
import { forgetSlots } from './use-slots';

/** Books on the tap; `master` is who was shown. What was typed is kept until the booking stands. */
export function useBook(master: string) {
  const clearDraft = useBookingDraft((state) => state.clear);
  return useTap(async (wish: NewBooking, key): Promise<Booking | null> => {
    const send = (agreed: object, once: string) =>
      api('POST /api/bookings', { body: { ...wish, ...agreed }, key: once }).catch((fault) => {
        // Whoever is asked for another time sees the times as they are now.
        if (fault instanceof ApiError && fault.code === 'dispatch.otherEngineer') forgetSlots();
        throw fault;
      });
    const booking = await askingBefore(key, { start: wish.start, master }, send);
    if (!booking) return null;
    clearDraft(wish.communityId);
    void queryClient.invalidateQueries({ queryKey: ME });
    return keepBooking(booking);
  });
}
