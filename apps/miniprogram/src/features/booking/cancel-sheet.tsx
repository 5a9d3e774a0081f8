import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api/api';
import type { Booking, CancelCause } from '../../api/contract';
import { useTap } from '../../api/use-tap';
import { serverNow } from '../../platform/clock';
import { toast } from '../../platform/message';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { DangerButton, SecondButton } from '../../shared/ui/button';
import { Chips } from '../../shared/ui/chips';
import { FaultLine } from '../../shared/ui/fault-line';
import { cancelText } from './booking.view';
import { CAUSES } from './cancel-cause.view';
import { keepBooking } from './use-bookings';
import './cancel-sheet.scss';

interface Props {
  booking: Booking;
  open: boolean;
  onClose(): void;
}

/** What cancelling means, and why, for whoever wants to say it: one tap is enough. */
export const CancelSheet = ({ booking, open, onClose }: Props) => (
  <BottomSheet id="cancel-sheet" title="要取消这次预约吗？" open={open} onClose={onClose}>
    {open && <Cancel booking={booking} onDone={onClose} />}
  </BottomSheet>
);

function Cancel({ booking, onDone }: { booking: Booking; onDone(): void }) {
  const [cause, setCause] = useState<CancelCause | undefined>(undefined);
  const cancel = useTap(async (body: { cause?: CancelCause }, key) =>
    keepBooking(await api('POST /api/me/bookings/{id}/cancel', { path: { id: booking.id }, body, key })),
  );

  async function onCancel() {
    if (!(await cancel.run({ cause }))) return;
    toast('已取消');
    onDone();
  }

  return (
    <View className="cancel-sheet">
      <View id="cancel-meaning">{cancelText(booking, serverNow())}</View>
      <View className="cancel-sheet__why">为什么取消？（可以不选，师傅会看到）</View>
      <Chips
        id="cancel-cause"
        label="为什么取消"
        kind="one"
        options={CAUSES}
        chosen={cause ? [cause] : []}
        onTap={(key) => setCause(key === cause ? undefined : (key as CancelCause))}
      />
      <View className="cancel-sheet__buttons">
        <FaultLine fault={cancel.error} />
        <DangerButton id="cancel-confirm" busy={cancel.busy} onTap={() => void onCancel()}>
          取消预约
        </DangerButton>
        <SecondButton id="cancel-not" onTap={onDone}>
          不取消
        </SecondButton>
      </View>
    </View>
  );
}
