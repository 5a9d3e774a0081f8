import { api } from '../../api/api';
import type { Booking, NewBooking } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { keepMe, ME } from '../resident/use-me';
import { useBookingDraft } from './booking-draft';
import { alternativesOf } from './slots.view';
import { keepBooking } from './use-bookings';
import { forgetSlots } from './use-slots';

export interface BookingWish {
  body: NewBooking;
  /** The place is not yet one of the user's own; the form has told him that it becomes one. */
  joins: boolean;
}

/** Books on the tap. What was typed is kept until the booking stands. */
export function useBook() {
  const clearDraft = useBookingDraft((state) => state.clear);
  return useTap(async ({ body, joins }: BookingWish, key): Promise<Booking> => {
    if (joins) keepMe(await api('POST /api/me/communities', { body: { communityId: body.communityId } }));
    const booking = await api('POST /api/bookings', { body, key }).catch((fault) => {
      if (alternativesOf(fault)) forgetSlots();
      throw fault;
    });
    clearDraft();
    void queryClient.invalidateQueries({ queryKey: ME });
    return keepBooking(booking);
  });
}
