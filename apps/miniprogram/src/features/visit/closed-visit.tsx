import { View } from '@tarojs/components';
import type { VisitDetail } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { asMaster } from '../engineer/engineer.view';

/** Nothing to join: what can be done instead. */
export function ClosedVisit({ visit }: { visit: VisitDetail }) {
  const { engineer, communityId, joined, state } = visit;
  if (joined && state === 'announced')
    return (
      <MessageCard id="visit-joined" icon="check" title="您已经约好了" text="师傅来时顺路到您家">
        <PrimaryButton id="my-bookings" onTap={() => void open(pages.bookings)}>
          看我的预约
        </PrimaryButton>
      </MessageCard>
    );
  const full = state === 'announced';
  return (
    <View>
      <MessageCard
        id={full ? 'visit-full' : 'visit-over'}
        icon="calendar"
        title={full ? '这次已经约满' : state === 'done' ? '这次已经结束' : '师傅这次不来了'}
        text="可以另约一个时间，师傅专门来一趟"
      >
        <PrimaryButton
          id="book-instead"
          onTap={() => void open(links.newBooking({ communityId, engineerId: engineer.id }))}
        >
          另约{asMaster(engineer.name)}
        </PrimaryButton>
        <SecondButton id="other-visits" onTap={() => void open(links.visits(communityId))}>
          看别的师傅什么时候来
        </SecondButton>
      </MessageCard>
    </View>
  );
}
