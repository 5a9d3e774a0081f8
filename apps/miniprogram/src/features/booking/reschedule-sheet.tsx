import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Booking } from '../../api/contract';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { toast } from '../../platform/message';
import { whenText } from '../../shared/format/shanghai-time';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { PrimaryButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { asMaster } from '../engineer/engineer.view';
import { AnyoneElse } from './anyone-else';
import { movedEnd, moveButton } from './booking.view';
import { SlotPicker } from './slot-picker';
import { alternativesOf } from './slots.view';
import { useReschedule } from './use-bookings';
import { forgetSlots } from './use-slots';
import './reschedule-sheet.scss';

interface Props {
  booking: Booking;
  open: boolean;
  onClose(): void;
}

/** Another time for the same visit. The old one is given up only when the new one is certain. */
export const RescheduleSheet = ({ booking, open, onClose }: Props) => (
  <BottomSheet id="reschedule" title="改到什么时候？" open={open} onClose={onClose}>
    {open && <Reschedule booking={booking} onDone={onClose} />}
  </BottomSheet>
);

const asksForOne = ({ mode, preferredEngineerId }: Booking) => mode === 'prefer' && preferredEngineerId !== null;

function Reschedule({ booking, onDone }: { booking: Booking; onDone(): void }) {
  const [start, setStart] = useState<string | null>(null);
  const [anyone, setAnyone] = useState(false);
  const mode = anyone ? ('prefer' as const) : undefined;
  const change = useReschedule(booking.id);
  const button = moveButton(booking, start);

  async function confirm(to: string) {
    const changed = await change.run({ start: to, mode });
    if (!changed) return forgetSlots();
    toast('时间改好了');
    onDone();
  }

  return (
    <>
      <View className="soft">原来是 {whenText(booking.start, booking.end, serverNow())}</View>
      <SlotPicker
        question={{ bookingId: booking.id, mode }}
        start={start}
        moved={booking.start}
        master={booking.engineer && (anyone || asksForOne(booking)) ? asMaster(booking.engineer.name) : ''}
        onChoose={setStart}
        whenFull={booking.mode === 'only' && <AnyoneElse onTap={() => setAnyone(true)} />}
      />
      <View className="reschedule__confirm">
        <FaultLine fault={change.error} />
        {alternativesOf(change.error)?.map((offer) => (
          <View
            key={offer.start}
            id={`reschedule-offer-${offer.start}`}
            className="reschedule__offer"
            {...aria({ role: 'button' })}
            onClick={() => {
              change.clear();
              setStart(offer.start);
            }}
          >
            可以改到 {whenText(offer.start, offer.end, serverNow())}
          </View>
        ))}
        {start && !button.off && (
          <View id="reschedule-change" className="reschedule__change">
            <View className="soft">从 {whenText(booking.start, booking.end, serverNow())}</View>
            <View className="reschedule__to">改到 {whenText(start, movedEnd(booking, start), serverNow())}</View>
          </View>
        )}
        <PrimaryButton
          id="reschedule-confirm"
          disabled={button.off}
          busy={change.busy}
          onTap={() => start && void confirm(start)}
        >
          {button.text}
        </PrimaryButton>
      </View>
    </>
  );
}
