import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import type { Shown } from './booking-filter';

const WORDS: Record<Shown, { title: string; text: string }> = {
  all: { title: '还没有预约', text: '家里有要修、要洗、要装的，约一位师傅上门' },
  open: { title: '没有要上门的预约', text: '家里有要修、要洗、要装的，约一位师傅上门' },
  over: { title: '还没有结束的预约', text: '师傅做完以后，在这里看服务记录' },
};

/** Nothing of what is looked for, and what to do about it. */
export const NoBookings = ({ shown }: { shown: Shown }) => (
  <MessageCard id="no-bookings" icon="calendar" {...WORDS[shown]}>
    {shown !== 'over' && (
      <PrimaryButton id="first-booking" onTap={() => void open(links.newBooking({}))}>
        去预约
      </PrimaryButton>
    )}
  </MessageCard>
);
