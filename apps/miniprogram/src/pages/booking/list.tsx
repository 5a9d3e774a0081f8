import { useState } from 'react';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { BookingFilter, type Shown } from '../../features/booking/booking-filter';
import { BookingSections } from '../../features/booking/booking-sections';
import { RowBones } from '../../features/booking/row-bones';
import { BOOKINGS, useBookings } from '../../features/booking/use-bookings';
import { NoBookings } from '../../features/booking/no-bookings';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { ListEnd } from '../../shared/ui/list-end';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

/** All bookings of the user: who comes next stands on top. */
export default function BookingList() {
  const [shown, setShown] = useState<Shown>('all');
  const bookings = useBookings(shown === 'all' ? undefined : shown);
  useFreshOnShow(BOOKINGS);
  useRefreshOnPull(() => bookings.refetch());
  useBottomReached(() => {
    if (bookings.hasNextPage && !bookings.isFetching) void bookings.fetchNextPage();
  });

  return (
    <PageRoot id="page-bookings">
      <BookingFilter shown={shown} onShow={setShown} />
      <PageState
        of={bookings}
        skeleton={<RowBones />}
        empty={<NoBookings shown={shown} />}
        isEmpty={({ pages }) => pages[0].items.length === 0}
        onFault={({ code }) => code === 'client.needsWechat' && <OpenInWechat path="pages/booking/list" query="" />}
      >
        {({ pages }) => (
          <>
            <BookingSections bookings={pages.flatMap(({ items }) => items)} />
            <ListEnd of={bookings} />
          </>
        )}
      </PageState>
    </PageRoot>
  );
}
