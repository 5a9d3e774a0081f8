import { useState } from 'react';
import { useFreshOnShow } from '../../api/use-fresh-on-show';
import { useKeptFresh } from '../../api/use-kept-fresh';
import type { Booking, ServiceItem, VisitDetail } from '../../api/contract';
import { BookedView } from '../../features/booking/booked-view';
import { useBookingDraft } from '../../features/booking/booking-draft';
import { JoinChoice } from '../../features/booking/join-choice';
import { JoinForm } from '../../features/booking/join-form';
import { useEngineerPage } from '../../features/engineer/use-engineer-page';
import { useMe } from '../../features/resident/use-me';
import { ClosedVisit } from '../../features/visit/closed-visit';
import { useVisit, visitKey } from '../../features/visit/use-visits';
import { VisitBones } from '../../features/visit/visit-bones';
import { VisitHead } from '../../features/visit/visit-head';
import { isOpen, shortestFirst } from '../../features/visit/visit.view';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { usePageParams } from '../../platform/page-params';
import { useRefreshOnPull } from '../../platform/pull-down';
import { toTop } from '../../platform/scroll';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

/** One visit: who comes, and a seat on it. */
export default function VisitPage() {
  const { id } = usePageParams('id');
  const visit = useVisit(id, !useMe().isPending);
  const [booked, setBooked] = useState<Booking | null>(null);
  useFreshOnShow(visitKey(id));
  useKeptFresh(visitKey(id));
  useRefreshOnPull(() => visit.refetch());

  if (booked) return <PageRoot id="page-visit">{<BookedView booking={booked} />}</PageRoot>;
  return (
    <PageRoot id="page-visit">
      <PageState of={visit} skeleton={<VisitBones />}>
        {(data) => (
          <>
            <VisitHead visit={data} />
            <Join
              visit={data}
              onBooked={(booking) => {
                setBooked(booking);
                toTop();
              }}
            />
          </>
        )}
      </PageState>
    </PageRoot>
  );
}

/** Who has chosen a time or typed something keeps the form: if he loses his seat he is offered others, with what he typed. */
function Join({ visit, onBooked }: { visit: VisitDetail; onBooked(booking: Booking): void }) {
  const me = useMe();
  const engineer = useEngineerPage(visit.engineer.id);
  const [chosen, setChosen] = useState(false);
  const drafts = useBookingDraft((state) => state.drafts);
  const [before] = useState(drafts);
  const services = shortestFirst(engineer.data?.services ?? []);
  const [picked, setPicked] = useState<ServiceItem | null>(null);
  const service = services.length === 1 ? services[0] : picked;
  if (visit.joined || !(chosen || drafts !== before || isOpen(visit)) || (engineer.data && services.length === 0))
    return <ClosedVisit visit={visit} />;
  return (
    <PageState
      of={me}
      skeleton={<VisitBones />}
      onFault={({ code }) =>
        code === 'client.needsWechat' && <OpenInWechat path="pages/visit/detail" query={`id=${visit.id}`} />
      }
    >
      {(who) => (
        <PageState of={engineer} skeleton={<VisitBones />}>
          {() =>
            service ? (
              <JoinForm
                visit={visit}
                services={services}
                service={service}
                me={who}
                onChosen={() => setChosen(true)}
                onBooked={onBooked}
              />
            ) : (
              <JoinChoice services={services} onChoose={setPicked} />
            )
          }
        </PageState>
      )}
    </PageState>
  );
}
