import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { useKeptFresh } from '../../api/use-kept-fresh';
import { BookingActions } from '../../features/booking/booking-actions';
import { DetailBones } from '../../features/booking/detail-bones';
import {
  BookingEngineer,
  BookingFacts,
  BookingHistory,
  BookingRecord,
  ReopenedBooking,
} from '../../features/booking/booking-facts';
import { BookingContact } from '../../features/booking/booking-contact';
import { BookingHead } from '../../features/booking/booking-head';
import { FaultPhotos } from '../../features/booking/fault-photos';
import { OtherTimes } from '../../features/booking/other-times';
import { asksForMore, QuoteCard } from '../../features/booking/quote-card';
import { ReviewCall } from '../../features/booking/review-call';
import { bookingKey, useBooking } from '../../features/booking/use-bookings';
import { CallUs } from '../../features/brand/call-us';
import { OwnReview } from '../../features/review/own-review';
import { OwnReviewBones } from '../../features/review/review-bones';
import { ownReviewKey, useOwnReview } from '../../features/review/use-reviews';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { usePageParams } from '../../platform/page-params';
import { useRefreshOnPull } from '../../platform/pull-down';
import { open } from '../../platform/navigate';
import { pages } from '../../routes';
import { SecondButton } from '../../shared/ui/button';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';
import { Section } from '../../shared/ui/section';

/** One booking: how it stands, who comes, what can still be changed. */
export default function BookingDetail() {
  const { id } = usePageParams('id');
  const booking = useBooking(id);
  useFreshOnShow(bookingKey(id), ownReviewKey(id));
  useKeptFresh(bookingKey(id));
  useRefreshOnPull(() => booking.refetch());
  const list = (
    <SecondButton id="all-bookings" onTap={() => void open(pages.bookings)}>
      看我的全部预约
    </SecondButton>
  );

  return (
    <PageRoot id="page-booking-detail">
      <PageState
        of={booking}
        skeleton={<DetailBones />}
        onFault={({ code, status }) =>
          code === 'client.needsWechat' ? (
            <OpenInWechat path="pages/booking/detail" query={`id=${id}`} />
          ) : (
            status === 404 && list
          )
        }
      >
        {(data) => (
          <>
            <BookingHead booking={data} />
            {asksForMore(data) && <QuoteCard booking={data} quote={data.quote!} />}
            {data.can.review && <ReviewCall booking={data} />}
            <BookingEngineer booking={data} />
            <BookingContact booking={data} />
            {!data.engineer && data.can.reschedule && <OtherTimes booking={data} />}
            {data.record && <BookingRecord booking={data} record={data.record} />}
            {data.state === 'reviewed' && <BookingReview id={data.id} />}
            <BookingFacts booking={data} />
            <FaultPhotos photos={data.faultPhotos ?? []} />
            {data.reopensId && <ReopenedBooking id={data.reopensId} />}
            <BookingActions booking={data} />
            <CallUs title="有事找客服" />
            <BookingHistory booking={data} />
          </>
        )}
      </PageState>
    </PageRoot>
  );
}

/** What one said of it oneself; it comes a moment later than the booking. */
function BookingReview({ id }: { id: string }) {
  const review = useOwnReview(id, true);
  return (
    <Section title="我的评价">
      <PageState of={review} skeleton={<OwnReviewBones />}>
        {(own) => <OwnReview review={own} />}
      </PageState>
    </Section>
  );
}
