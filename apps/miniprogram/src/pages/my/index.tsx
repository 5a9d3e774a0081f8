import { ApiError } from '../../api/api-error';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { LATEST_BOOKINGS, useLatestBookings } from '../../features/booking/my-bookings';
import { MyScreen } from '../../features/my/my-screen';
import { MySkeleton } from '../../features/my/my-skeleton';
import { SignedOut } from '../../features/my/signed-out';
import { UNREAD } from '../../features/notification/use-notices';
import { useUnreadBadge } from '../../features/notification/use-unread-badge';
import { ME, useMe } from '../../features/resident/use-me';
import { useSyncLargeFont } from '../../features/resident/use-sync-large-font';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

const isSignedOut = (fault: unknown) => fault instanceof ApiError && fault.code === 'client.signedOut';

/** Everything that is the user's own. */
export default function My() {
  const me = useMe();
  // Asked for together with `me` and shown together, so that nothing below moves when they come.
  const bookings = useLatestBookings();
  useSyncLargeFont(me.data);
  useUnreadBadge(me.data !== undefined);
  useFreshOnShow(ME, LATEST_BOOKINGS, UNREAD);

  return (
    <PageRoot id="page-my">
      {isSignedOut(me.error) ? (
        <SignedOut onSignIn={() => void me.refetch()} />
      ) : (
        <PageState
          of={bookings.isPending ? { ...me, data: undefined } : me}
          skeleton={<MySkeleton />}
          onFault={({ code }) =>
            code === 'client.needsWechat' ? <OpenInWechat path="pages/my/index" query="" /> : null
          }
        >
          {(data) => <MyScreen me={data} />}
        </PageState>
      )}
    </PageRoot>
  );
}
