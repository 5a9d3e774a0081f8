import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import type { Booking, Me, ServiceItem } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { scrollToId } from '../../platform/scroll';
import { BottomRoom } from '../../shared/ui/bottom-bar';
import { StepCard } from '../../shared/ui/step-card';
import { sumNote, totalFen } from '../catalog/service.view';
import { asMaster } from '../engineer/engineer.view';
import { useSubscribe } from '../wechat/use-subscribe';
import { AnyoneElse } from './anyone-else';
import { AlternativesSheet } from './alternatives-sheet';
import { sendingText, stuckText } from '../photo/photo.view';
import { useTyped } from './booking-draft';
import { isSurprise, previewLine } from './booking.view';
import { ConfirmBar } from './confirm-bar';
import { contactFaults, filledContact, firstFault, keptContacts, sentContact } from './contact-form';
import { ContactStep } from './contact-step';
import { EngineerStep } from './engineer-step';
import { SlotBones, SlotPicker } from './slot-picker';
import { alternativesOf, lostTitle } from './slots.view';
import { useWarranty } from './use-warranty';
import { useBook } from './use-book';
import { useFaultPhotos } from './use-fault-photos';
import { useBookingPreview } from './use-slots';
import { useBookingWish } from './use-booking-wish';
import { VisitPreview } from './visit-preview';

interface Props {
  service: ServiceItem;
  community: { id: string; name: string };
  linkedEngineer: string;
  me: Me;
  /** The place becomes one of the user's own with this booking. */
  becomesMember: boolean;
  onBooked(booking: Booking): void;
}

const PICK_TIME = '请先选上门时间';

/** Who, when, where – all on one page, in the order people think of it. */
export function BookingForm({ service, community, linkedEngineer, me, becomesMember, onBooked }: Props) {
  const visit = useBookingWish({ serviceItemId: service.id, communityId: community.id, linkedEngineer, me });
  const preview = useBookingPreview(visit.question, visit.start);
  const shown = visit.start ? preview.data : undefined;
  const book = useBook(shown ? asMaster(shown.engineer.name) : '');
  const subscribe = useSubscribe('book');
  const typed = useTyped(community.id);
  const contact = filledContact(typed, me, community.id);
  const { inWarranty, setInWarranty } = useWarranty(service.id);
  const [checked, setChecked] = useState(false);
  const faults = contactFaults(contact);
  const wrong = firstFault(faults);
  const photos = useFaultPhotos(community.id, book.error);
  const waiting = sendingText(photos.shots) || stuckText(photos.shots);

  const refusal = book.error ?? (visit.start ? (preview.error as ApiError | null) : null);
  const alternatives = alternativesOf(refusal);
  const missing = checked && (!visit.start ? PICK_TIME : wrong ? faults[wrong] : waiting);

  const choose = (start: string | null) => {
    book.clear();
    visit.setStart(start);
  };

  async function confirm() {
    setChecked(true);
    if (!visit.start) return scrollToId('step-time');
    if (wrong || waiting) return scrollToId(wrong ? 'step-contact' : 'fault-photos');
    const { start, question } = visit;
    if (shown) subscribe();
    const coming = shown ?? (await preview.refetch({ cancelRefetch: false })).data;
    if (!coming || (!shown && isSurprise(coming, visit.master))) return;
    const shownEngineerId = coming.engineer.id;
    const faultPhotoIds = photos.uploaded.map(({ id }) => id);
    const wish = { ...question, start, inWarranty, becomesMember, shownEngineerId, faultPhotoIds };
    const booking = await book.run({ ...wish, ...sentContact(contact) });
    if (booking) onBooked(booking);
  }

  return (
    <View id="booking-form">
      <EngineerStep
        communityId={community.id}
        engineer={visit.engineer}
        hindrance={visit.hindrance}
        wish={visit.wish}
        onWish={visit.setWish}
        onEngineer={visit.pickEngineer}
      />
      <StepCard id="step-time" number={2} title="什么时候上门？">
        {visit.settled ? (
          <SlotPicker
            question={visit.question}
            start={visit.start}
            master={visit.wish === 'prefer' ? visit.master : ''}
            onChoose={choose}
            whenFull={visit.wish === 'only' && <AnyoneElse onTap={() => visit.setWish('prefer')} />}
          />
        ) : (
          <SlotBones />
        )}
        {shown && <VisitPreview preview={shown} master={visit.master} />}
      </StepCard>
      <ContactStep
        known={keptContacts(me, community.id)}
        contact={contact}
        faults={checked ? faults : {}}
        community={community}
        service={service}
        photos={photos}
        inWarranty={inWarranty}
        onWarranty={setInWarranty}
      />
      <BottomRoom />
      <ConfirmBar
        fen={totalFen(shown ?? service, inWarranty)}
        note={sumNote(inWarranty)}
        line={shown ? previewLine(shown, serverNow()) : visit.start ? '正在安排师傅…' : '还没选上门时间'}
        reason={shown?.reason ?? ''}
        busy={book.busy}
        fault={(alternatives ? null : refusal) ?? (missing ? { message: missing } : null)}
        onConfirm={() => void confirm()}
      />
      <AlternativesSheet
        title={lostTitle(refusal)}
        alternatives={alternatives}
        onPick={({ start }) => choose(start)}
        onClose={() => choose(null)}
      />
    </View>
  );
}
