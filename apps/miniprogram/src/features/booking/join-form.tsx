import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Alternative, Booking, Me, ServiceItem, VisitDetail } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { serverNow } from '../../platform/clock';
import { scrollToId } from '../../platform/scroll';
import { whenText } from '../../shared/format/shanghai-time';
import { BottomRoom } from '../../shared/ui/bottom-bar';
import { PageState } from '../../shared/ui/page-state';
import { StepCard } from '../../shared/ui/step-card';
import { CallUs } from '../brand/call-us';
import { sumNote, totalFen } from '../catalog/service.view';
import { asMaster } from '../engineer/engineer.view';
import { useJoinSlots, visitKey } from '../visit/use-visits';
import { isOnVisit, seatOnVisit, type ChosenTime } from '../visit/visit.view';
import { useSubscribe } from '../wechat/use-subscribe';
import { AlternativesSheet } from './alternatives-sheet';
import { sendingText, stuckText } from '../photo/photo.view';
import { useTyped } from './booking-draft';
import { ConfirmBar } from './confirm-bar';
import { contactFaults, filledContact, firstFault, keptContacts, sentContact } from './contact-form';
import { ContactStep } from './contact-step';
import { JoinService } from './join-service';
import { SlotGrid } from './slot-grid';
import { ServiceSheet } from './service-sheet';
import { SlotBones, TakenNote } from './slot-picker';
import { alternativesOf, lostTitle } from './slots.view';
import { useFaultPhotos } from './use-fault-photos';
import { useWarranty } from './use-warranty';
import { useJoin } from './use-join';

interface Props {
  visit: VisitDetail;
  /** What the engineer can do, at least one; `service` was chosen of them. */
  services: ServiceItem[];
  service: ServiceItem;
  me: Me;
  onChosen(): void;
  onBooked(booking: Booking): void;
}

/** Takes a seat on a visit: what, when, where – the same steps as a booking, with less to choose. */
export function JoinForm({ visit, services, service: first, me, onChosen, onBooked }: Props) {
  const { id: visitId, communityId, engineer } = visit;
  const [service, setService] = useState(first);
  const [changing, setChanging] = useState(false);
  const [time, setTime] = useState<ChosenTime | null>(null);
  const { inWarranty, setInWarranty } = useWarranty(service.id);
  const [checked, setChecked] = useState(false);
  const slots = useJoinSlots(visitId, service.id);
  const join = useJoin(() =>
    Promise.all([slots.refetch(), queryClient.refetchQueries({ queryKey: visitKey(visitId), exact: true })]),
  );
  const subscribe = useSubscribe('join');
  const typed = useTyped(communityId);
  const contact = filledContact(typed, me, communityId);
  const faults = contactFaults(contact);
  const wrong = firstFault(faults);
  const photos = useFaultPhotos(communityId, join.error);
  const waiting = sendingText(photos.shots) || stuckText(photos.shots);
  const missing = checked && (!time ? '请先选上门时间' : wrong ? faults[wrong] : waiting);
  const alternatives = alternativesOf(join.error);
  const onVisit = (offer: Alternative) => isOnVisit(offer, engineer, slots.data?.slots ?? []);

  const choose = (next: ChosenTime | null) => {
    join.clear();
    setTime(next);
    if (next) onChosen();
  };

  async function confirm() {
    setChecked(true);
    if (!time) return scrollToId('step-time');
    if (wrong || waiting) return scrollToId(wrong ? 'step-contact' : 'fault-photos');
    subscribe();
    const becomesMember = !me.residencies.some((residency) => residency.communityId === communityId);
    const faultPhotoIds = photos.uploaded.map(({ id }) => id);
    const wish = { visitId, communityId, serviceItemId: service.id, time, inWarranty, becomesMember, faultPhotoIds };
    const booking = await join.run({ ...wish, contact: sentContact(contact) });
    if (booking) onBooked(booking);
  }

  return (
    <View id="join-form">
      <JoinService service={service} others={services.length > 1} onChange={() => setChanging(true)} />
      <StepCard id="step-time" number={2} title="什么时候上门？">
        <PageState
          of={slots}
          skeleton={<SlotBones />}
          isEmpty={(found) => found.slots.length === 0}
          empty={<NoJoinSlots />}
        >
          {(found) => (
            <>
              <TakenNote keepsTaken={found.keepsTaken} />
              <SlotGrid
                id="join"
                slots={found.slots}
                chosen={time?.onVisit ? time.start : null}
                onChoose={(slot) => choose(seatOnVisit(slot, engineer))}
              />
            </>
          )}
        </PageState>
      </StepCard>
      <ContactStep
        known={keptContacts(me, communityId)}
        contact={contact}
        faults={checked ? faults : {}}
        community={{ id: communityId, name: visit.communityName }}
        service={service}
        photos={photos}
        inWarranty={inWarranty}
        onWarranty={setInWarranty}
      />
      <BottomRoom />
      <ConfirmBar
        fen={totalFen(service, inWarranty)}
        note={sumNote(inWarranty)}
        line={time ? timeLine(time) : '还没选上门时间'}
        reason={time?.onVisit ? '顺路上门，不多等' : ''}
        busy={join.busy}
        fault={(alternatives ? null : join.error) ?? (missing ? { message: missing } : null)}
        onConfirm={() => void confirm()}
      />
      <AlternativesSheet
        title={lostTitle(join.error)}
        alternatives={alternatives}
        note={(offer) => (onVisit(offer) ? '同一次，顺路上门' : '另外专门上门')}
        onPick={(offer) => choose({ ...offer, onVisit: onVisit(offer) })}
        onClose={() => choose(null)}
      />
      <ServiceSheet
        engineerId={engineer.id}
        open={changing}
        onClose={() => setChanging(false)}
        onChoose={(other) => {
          setChanging(false);
          setService(other);
          choose(null);
        }}
      />
    </View>
  );
}

const timeLine = ({ engineerName, start, end }: ChosenTime) =>
  `${asMaster(engineerName)} · ${whenText(start, end, serverNow())}`;

const NoJoinSlots = () => (
  <View id="no-join-slots">
    这一项排不下了，换一项短一点的试试
    <CallUs />
  </View>
);
