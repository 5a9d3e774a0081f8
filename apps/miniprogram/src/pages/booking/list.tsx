import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { BookingRow } from '../../features/booking/booking-row';
import { RowBones } from '../../features/booking/row-bones';
import { BOOKINGS, useBookings } from '../../features/booking/use-bookings';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { open } from '../../platform/navigate';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { links } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { ListEnd } from '../../shared/ui/list-end';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

const nothing = (
  <MessageCard id="no-bookings" icon="calendar" title="还没有预约" text="家里有要修、要洗、要装的，约一位师傅上门">
    <PrimaryButton id="first-booking" onTap={() => void open(links.newBooking({}))}>
      去预约
    </PrimaryButton>
  </MessageCard>
);

/** All bookings of the user. */
export default function BookingList() {
  const bookings = useBookings();
  useFreshOnShow(BOOKINGS);
  useRefreshOnPull(() => bookings.refetch());
  useBottomReached(() => {
    if (bookings.hasNextPage && !bookings.isFetching) void bookings.fetchNextPage();
  });

  return (
    <PageRoot id="page-bookings">
      <PageState
        of={bookings}
        skeleton={<RowBones />}
        empty={nothing}
        isEmpty={({ pages }) => pages[0].items.length === 0}
        onFault={({ code }) => code === 'client.needsWechat' && <OpenInWechat path="pages/booking/list" query="" />}
      >
        {({ pages }) => (
          <>
            {pages
              .flatMap(({ items }) => items)
              .map((booking) => (
                <BookingRow key={booking.id} booking={booking} onTap={() => void open(links.booking(booking.id))} />
              ))}
            <ListEnd of={bookings} />
          </>
        )}
      </PageState>
    </PageRoot>
  );
}
