import { useState } from 'react';
import type { FaultCode } from '../../api/api-error';
import type { Booking } from '../../api/contract';
import { BookedView } from '../../features/booking/booked-view';
import { BookingBones } from '../../features/booking/booking-bones';
import { BookingForm } from '../../features/booking/booking-form';
import { ChosenService } from '../../features/booking/chosen-service';
import { NeedCommunity } from '../../features/booking/need-community';
import { ServiceSheet } from '../../features/booking/service-sheet';
import { useBookingPlace } from '../../features/booking/use-booking-place';
import { ServicePicker } from '../../features/catalog/service-picker';
import { useService } from '../../features/catalog/use-services';
import { useMe } from '../../features/resident/use-me';
import { OpenInWechat } from '../../features/wechat/open-in-wechat';
import { open } from '../../platform/navigate';
import { usePageParams } from '../../platform/page-params';
import { toTop } from '../../platform/scroll';
import { links } from '../../routes';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';
import { PageTitle } from '../../shared/ui/page-title';

/** Service and place first, then the form; a page that knows both from its link starts with the form. */
export default function NewBookingPage() {
  const params = usePageParams('serviceItemId', 'communityId', 'engineerId');
  const me = useMe();
  const place = useBookingPlace(params.communityId, me.data);
  const [serviceItemId, setServiceItemId] = useState(params.serviceItemId);
  const service = useService(serviceItemId);
  const [changing, setChanging] = useState(false);
  const [booked, setBooked] = useState<Booking | null>(null);

  if (booked) return <PageRoot id="page-booking">{<BookedView booking={booked} />}</PageRoot>;
  const needsWechat = (fault: { code: FaultCode }) =>
    fault.code === 'client.needsWechat' && (
      <OpenInWechat path="pages/booking/index" query={`serviceItemId=${serviceItemId}`} />
    );
  const { id: communityId, name, isOwn } = place;
  const startWith = (id: string) => {
    setServiceItemId(id);
    toTop();
  };
  const finish = (booking: Booking) => {
    setBooked(booking);
    toTop();
  };
  const chooseFirst = (title: string) => (
    <>
      <PageTitle>{title}</PageTitle>
      <ServicePicker engineerId={params.engineerId} onChoose={({ id }) => startWith(id)} />
    </>
  );

  return (
    <PageRoot id="page-booking">
      <PageState of={me} skeleton={<BookingBones />} onFault={needsWechat}>
        {(who) => {
          if (!communityId) return <NeedCommunity />;
          if (serviceItemId === '') return chooseFirst('需要什么服务？');
          return (
            <PageState of={service} skeleton={<BookingBones />}>
              {(item) =>
                item ? (
                  <>
                    <ChosenService
                      service={item}
                      community={{ name, isOwn }}
                      onChangeService={() => setChanging(true)}
                      onChangeCommunity={() => void open(links.chooseCommunity('bind'))}
                    />
                    <BookingForm
                      key={communityId}
                      service={item}
                      community={{ id: communityId, name }}
                      linkedEngineer={params.engineerId}
                      me={who}
                      becomesMember={!isOwn}
                      onBooked={finish}
                    />
                  </>
                ) : (
                  chooseFirst('这一项暂时不能预约，请选别的')
                )
              }
            </PageState>
          );
        }}
      </PageState>
      <ServiceSheet
        open={changing}
        onClose={() => setChanging(false)}
        onChoose={({ id }) => {
          setChanging(false);
          setServiceItemId(id);
        }}
      />
    </PageRoot>
  );
}
