import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api/api';
import type { Booking } from '../../api/contract';
import { useTap } from '../../api/use-tap';
import { serverNow } from '../../platform/clock';
import { confirm, toast } from '../../platform/message';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { DangerButton, PrimaryButton, SecondButton, TextButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { cancelText, isOver } from './booking.view';
import { ReopenSheet } from './reopen-sheet';
import { RescheduleSheet } from './reschedule-sheet';
import { keepBooking } from './use-bookings';
import './booking-actions.scss';

/** What the server allows now, and nothing else. */
export function BookingActions({ booking }: { booking: Booking }) {
  const [moving, setMoving] = useState(false);
  const [reopening, setReopening] = useState(false);
  const cancel = useTap(async (id: string, key) =>
    keepBooking(await api('POST /api/me/bookings/{id}/cancel', { path: { id }, body: {}, key })),
  );

  async function onCancel() {
    const text = cancelText(booking, serverNow());
    const sure = await confirm({ title: '要取消这次预约吗？', text, yes: '取消预约', no: '不取消' });
    if (sure && (await cancel.run(booking.id))) toast('已取消');
  }

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
      <FaultLine fault={cancel.error} />
      {booking.can.reschedule && (
        <SecondButton id="booking-reschedule" onTap={() => setMoving(true)}>
          改时间
        </SecondButton>
      )}
      {booking.can.cancel && (
        <DangerButton id="booking-cancel" busy={cancel.busy} onTap={() => void onCancel()}>
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
      <ReopenSheet booking={booking} open={reopening} onClose={() => setReopening(false)} />
    </View>
  );
}
