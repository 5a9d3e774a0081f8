import { useState } from 'react';
import type { Complaint } from '../../api/contract';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { useBooking, useBookings } from '../../features/booking/use-bookings';
import { CallUs } from '../../features/brand/call-us';
import { ComplaintBones } from '../../features/complaint/complaint-bones';
import { ComplaintForm } from '../../features/complaint/complaint-form';
import { ComplaintRow } from '../../features/complaint/complaint-row';
import { aboutText, bookingName, complaintTarget } from '../../features/complaint/complaint.view';
import { COMPLAINTS, useComplaints } from '../../features/complaint/use-complaints';
import { useMe } from '../../features/resident/use-me';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { serverNow } from '../../platform/clock';
import { useBottomReached } from '../../platform/page-events';
import { usePageParams } from '../../platform/page-params';
import { useRefreshOnPull } from '../../platform/pull-down';
import { Card } from '../../shared/ui/card';
import { ListEnd } from '../../shared/ui/list-end';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';
import { PageTitle } from '../../shared/ui/page-title';
import { Section } from '../../shared/ui/section';
import { saidName } from '../../features/community/community-name.view';

/** Something was not right: say so, and see what became of what was said before. */
export default function ComplaintPage() {
  const { bookingId } = usePageParams('bookingId');
  const me = useMe();
  const [sent, setSent] = useState<Complaint | null>(null);
  const booking = useBooking(bookingId).data;
  const query = bookingId && `bookingId=${bookingId}`;
  const about = booking ? aboutText(booking, serverNow()) : '';

  return (
    <PageRoot id="page-complaint">
      {!sent && <PageTitle>哪里没做好？怎样会更好？</PageTitle>}
      <PageState
        of={me}
        skeleton={<ComplaintBones />}
        onFault={({ code }) =>
          code === 'client.needsWechat' && <OpenInWechat path="pages/complaint/index" query={query} />
        }
      >
        {(who) => {
          const target = complaintTarget(bookingId, who);
          const home = who.residencies.find(({ communityId }) => communityId === target?.communityId);
          return (
            <>
              {target ? (
                <ComplaintForm
                  key={target.bookingId ?? target.communityId}
                  target={target}
                  about={about || saidName(home?.name ?? '')}
                  sent={sent}
                  onSent={setSent}
                />
              ) : (
                <Card id="complaint-no-target">请先在“我的”里加入您的小区，再告诉我们</Card>
              )}
              <CallUs title="着急？找客服" />
              <Mine />
            </>
          );
        }}
      </PageState>
    </PageRoot>
  );
}

function Mine() {
  const mine = useComplaints();
  useFreshOnShow(COMPLAINTS);
  useRefreshOnPull(() => mine.refetch());
  useBottomReached(() => {
    if (mine.hasNextPage && !mine.isFetching) void mine.fetchNextPage();
  });
  if (mine.data?.pages[0].items.length === 0) return null;
  return (
    <Section id="my-complaints" title="我说过的">
      <PageState of={mine} skeleton={<ComplaintBones />}>
        {({ pages }) => (
          <>
            <Said complaints={pages.flatMap(({ items }) => items)} />
            <ListEnd of={mine} />
          </>
        )}
      </PageState>
    </Section>
  );
}

function Said({ complaints }: { complaints: Complaint[] }) {
  const bookings = useBookings().data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {complaints.map((complaint) => (
        <ComplaintRow
          key={complaint.id}
          complaint={complaint}
          booking={bookingName(complaint, bookings, serverNow())}
        />
      ))}
    </>
  );
}
