import { api } from '../../api/api';
import type { Booking, NewBooking } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { ME } from '../resident/use-me';
import { useBookingDraft } from './booking-draft';
import { alternativesOf } from './slots.view';
import { keepBooking } from './use-bookings';
import { useLostTimes } from './use-lost-times';
import { forgetSlots } from './use-slots';

/** Books on the tap. What was typed is kept until the booking stands. */
export function useBook() {
  const clearDraft = useBookingDraft((state) => state.clear);
  const { lose, offers } = useLostTimes();
  const book = useTap(async (body: NewBooking, key): Promise<Booking> => {
    const booking = await api('POST /api/bookings', { body, key }).catch((fault) => {
      if (alternativesOf(fault)) forgetSlots();
      return lose(fault, { start: body.start, engineerId: body.mode === 'only' ? body.engineerId : null });
    });
    clearDraft();
    void queryClient.invalidateQueries({ queryKey: ME });
    return keepBooking(booking);
  });
  return { ...book, offers };
}
