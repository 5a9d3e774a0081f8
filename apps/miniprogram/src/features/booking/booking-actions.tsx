import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Booking } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { DangerButton, PrimaryButton, SecondButton, TextButton } from '../../shared/ui/button';
import { isOver, stuckText } from './booking.view';
import { CancelSheet } from './cancel-sheet';
import { ReopenSheet } from './reopen-sheet';
import { RescheduleSheet } from './reschedule-sheet';
import './booking-actions.scss';

/** What the server allows now, and nothing else. */
export function BookingActions({ booking }: { booking: Booking }) {
  const [moving, setMoving] = useState(false);
  const [reopening, setReopening] = useState(false);
  const [cancelling, setCancelling] = useState(false);

  const again = () =>
    void open(
      links.newBooking({
        serviceItemId: booking.serviceItem.id,
        communityId: booking.communityId,
        engineerId: booking.preferredEngineerId ?? booking.engineer?.id,
      }),
    );

  // One warm button on a page: to say how it was comes first.
  const Again = booking.can.review ? SecondButton : PrimaryButton;

  return (
    <View className="booking-actions">
      {booking.can.reschedule && (
        <SecondButton id="booking-reschedule" onTap={() => setMoving(true)}>
          改时间
        </SecondButton>
      )}
      {booking.can.stuck && (
        <View id="booking-stuck" className="booking-actions__stuck">
          {stuckText(booking)}
        </View>
      )}
      {booking.can.cancel && (
        <DangerButton id="booking-cancel" onTap={() => setCancelling(true)}>
          取消预约
        </DangerButton>
      )}
      {isOver(booking.state) && (
        <Again id="booking-again" onTap={again}>
          再约一次
        </Again>
      )}
      {booking.can.reopen && (
        <SecondButton id="booking-reopen" onTap={() => setReopening(true)}>
          没修好，请师傅再来
        </SecondButton>
      )}
      <TextButton id="booking-complain" onTap={() => void open(links.complaint(booking.id))}>
        不满意？我要投诉
      </TextButton>
      <RescheduleSheet booking={booking} open={moving} onClose={() => setMoving(false)} />
      <CancelSheet booking={booking} open={cancelling} onClose={() => setCancelling(false)} />
      <ReopenSheet booking={booking} open={reopening} onClose={() => setReopening(false)} />
    </View>
  );
}
