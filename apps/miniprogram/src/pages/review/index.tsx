import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { useBooking } from '../../features/booking/use-bookings';
import { ReviewBones } from '../../features/review/review-bones';
import { ReviewScreen } from '../../features/review/review-screen';
import { ownReviewKey } from '../../features/review/use-reviews';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { open } from '../../platform/navigate';
import { usePageParams } from '../../platform/page-params';
import { pages } from '../../routes';
import { SecondButton } from '../../shared/ui/button';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

/** How one visit was: written once, by the household that was served. */
export default function ReviewPage() {
  const { bookingId } = usePageParams('bookingId');
  const booking = useBooking(bookingId);
  useFreshOnShow(ownReviewKey(bookingId));
  const list = (
    <SecondButton id="all-bookings" onTap={() => void open(pages.bookings)}>
      看我的全部预约
    </SecondButton>
  );
  return (
    <PageRoot id="page-review">
      <PageState
        of={booking}
        skeleton={<ReviewBones />}
        onFault={({ code, status }) =>
          code === 'client.needsWechat' ? (
            <OpenInWechat path="pages/review/index" query={`bookingId=${bookingId}`} />
          ) : (
            status === 404 && list
          )
        }
      >
        {(data) => <ReviewScreen booking={data} />}
      </PageState>
    </PageRoot>
  );
}
