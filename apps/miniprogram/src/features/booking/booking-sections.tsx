import type { Booking } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { Section } from '../../shared/ui/section';
import { BookingRow } from './booking-row';
import { isOver } from './booking.view';

/** What is coming, then what is over. */
export function BookingSections({ bookings }: { bookings: Booking[] }) {
  const over = bookings.filter(({ state }) => isOver(state));
  const coming = bookings.filter(({ state }) => !isOver(state));
  return (
    <>
      <Rows id="bookings-coming" title="要上门的" bookings={coming} />
      <Rows id="bookings-past" title="已结束的" bookings={over} />
    </>
  );
}

function Rows({ id, title, bookings }: { id: string; title: string; bookings: Booking[] }) {
  if (bookings.length === 0) return null;
  return (
    <Section id={id} title={title}>
      {bookings.map((booking) => (
        <BookingRow key={booking.id} booking={booking} onTap={() => void open(links.booking(booking.id))} />
      ))}
    </Section>
  );
}
