import { api } from '../../api/api';
import type { Booking, NewBooking } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { ME } from '../resident/use-me';
import { askingAlike } from './ask-alike';
import { useBookingDraft } from './booking-draft';
import { keepBooking } from './use-bookings';

/** Books on the tap. What was typed is kept until the booking stands. */
export function useBook() {
  const clearDraft = useBookingDraft((state) => state.clear);
  return useTap(async (wish: NewBooking, key): Promise<Booking | null> => {
    const send = (more: object, once: string) => api('POST /api/bookings', { body: { ...wish, ...more }, key: once });
    const booking = await askingAlike(key, send);
    if (!booking) return null;
    clearDraft(wish.communityId);
    void queryClient.invalidateQueries({ queryKey: ME });
    return keepBooking(booking);
  });
}
