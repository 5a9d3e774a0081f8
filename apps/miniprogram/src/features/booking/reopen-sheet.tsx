import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '../../api/api';
import type { Booking } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { toast } from '../../platform/message';
import { replace } from '../../platform/navigate';
import { links } from '../../routes';
import { whenText } from '../../shared/format/shanghai-time';
import { written } from '../../shared/format/written';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { PrimaryButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { Field } from '../../shared/ui/field';
import { asMaster } from '../engineer/engineer.view';
import { askingBefore } from './ask-before';
import { SlotPicker } from './slot-picker';
import { alternativesOf } from './slots.view';
import { bookingKey, keepBooking } from './use-bookings';
import { forgetSlots } from './use-slots';
import './reschedule-sheet.scss';

interface Props {
  booking: Booking;
  open: boolean;
  onClose(): void;
}

/** The same issue again: what is still wrong, and when somebody may come. It costs nothing. */
export const ReopenSheet = ({ booking, open, onClose }: Props) => (
  <BottomSheet id="reopen" title="请师傅再来一次" open={open} onClose={onClose}>
    {open && <Reopen booking={booking} />}
  </BottomSheet>
);

function Reopen({ booking }: { booking: Booking }) {
  const [text, setText] = useState('');
  const [start, setStart] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const wrong = written(text) === '' ? '请说一下哪里还不好' : undefined;
  const path = { id: booking.id };
  const reopen = useTap(async (wish: { start: string; text: string }, key) => {
    const again = await askingBefore(key, { start: wish.start }, (agreed, once) =>
      api('POST /api/me/bookings/{id}/reopen', { path, body: { ...wish, ...agreed }, key: once }),
    );
    return again && keepBooking(again);
  });

  async function confirm() {
    setChecked(true);
    if (wrong || !start) return;
    const again = await reopen.run({ start, text: written(text) });
    if (!again) return forgetSlots();
    void queryClient.invalidateQueries({ queryKey: bookingKey(booking.id) });
    toast('约好了，师傅再来一次');
    await replace(links.booking(again.id));
  }

  return (
    <>
      <View className="soft">同一个问题 30 天内再来，不收费</View>
      <Field
        id="reopen-text"
        label="哪里还不好？"
        kind="note"
        placeholder="例如：还是漏水"
        value={text}
        fault={checked ? wrong : undefined}
        onType={setText}
      />
      <SlotPicker
        question={{ bookingId: booking.id }}
        start={start}
        master={booking.engineer ? asMaster(booking.engineer.name) : ''}
        onChoose={setStart}
      />
      <View className="reschedule__confirm">
        <FaultLine fault={reopen.error ?? (checked && wrong ? { message: wrong } : null)} />
        {alternativesOf(reopen.error)?.map((offer) => (
          <View
            key={offer.start + offer.engineerId}
            id={`reopen-offer-${offer.start}`}
            className="reschedule__offer"
            {...aria({ role: 'button' })}
            onClick={() => {
              reopen.clear();
              setStart(offer.start);
            }}
          >
            可以约 {whenText(offer.start, offer.end, serverNow())}
          </View>
        ))}
        <PrimaryButton id="reopen-confirm" disabled={!start} busy={reopen.busy} onTap={() => void confirm()}>
          {start ? `约${whenText(start, null, serverNow())}` : '往下选一个时间'}
        </PrimaryButton>
      </View>
    </>
  );
}
