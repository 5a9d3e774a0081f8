import type { Alternative, Booking } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { confirm, toast } from '../../platform/message';
import { whenText } from '../../shared/format/shanghai-time';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Section } from '../../shared/ui/section';
import { AlternativeRow } from './alternative-row';
import { useAlternatives, useReschedule } from './use-bookings';
import { forgetSlots } from './use-slots';

/** Nobody has the booking any more: whoever does not want to wait takes another time with one tap. */
export function OtherTimes({ booking }: { booking: Booking }) {
  const { data } = useAlternatives(booking.id);
  const change = useReschedule(booking.id);

  async function take({ start, end }: Alternative) {
    const text = `改到 ${whenText(start, end, serverNow())}，原来的时间就不用等了`;
    if (!(await confirm({ title: '换到这个时间吗？', text, yes: '换时间', no: '再等等' }))) return;
    if (await change.run({ start })) toast('时间改好了');
    else forgetSlots();
  }

  if (!data || data.items.length === 0) return null;
  return (
    <Section id="other-times" title="不想等？换个时间">
      <Card>
        <FaultLine fault={change.error} />
        {data.items.map((alternative, i) => (
          <AlternativeRow
            key={alternative.start}
            id={`other-time-${i}`}
            alternative={alternative}
            onTap={() => void take(alternative)}
          />
        ))}
      </Card>
    </Section>
  );
}
