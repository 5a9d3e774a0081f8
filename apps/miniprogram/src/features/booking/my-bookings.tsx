import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { Booking } from '../../api/contract';
import { api } from '../../api/api';
import { serverNow } from '../../platform/clock';
import { open } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { whenText } from '../../shared/format/shanghai-time';
import { Bone } from '../../shared/ui/bone';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { PageState } from '../../shared/ui/page-state';
import { Section } from '../../shared/ui/section';
import { Tag } from '../../shared/ui/tag';
import { rowState } from './booking.view';
import './my-bookings.scss';

const SHOWN = 3;

export const LATEST_BOOKINGS = ['bookings', 'latest'];

export function useLatestBookings() {
  return useQuery({
    queryKey: LATEST_BOOKINGS,
    queryFn: ({ signal }) => api('GET /api/me/bookings', { query: { limit: SHOWN }, signal }),
  });
}

/** What is coming, else what was last; the whole list is one tap away. */
export function MyBookings() {
  const latest = useLatestBookings();
  return (
    <Section
      id="my-bookings"
      title="我的预约"
      aside={
        <TextButton id="all-bookings" onTap={() => void open(pages.bookings)}>
          全部
        </TextButton>
      }
    >
      <Card kind="flush">
        <PageState
          of={latest}
          skeleton={<BookingBones />}
          empty={<NoBookings />}
          isEmpty={({ items }) => items.length === 0}
        >
          {({ items }) => items.slice(0, SHOWN).map((booking) => <BookingLine key={booking.id} booking={booking} />)}
        </PageState>
      </Card>
    </Section>
  );
}

const BookingLine = ({ booking }: { booking: Booking }) => (
  <ListRow
    id={`booking-${booking.id}`}
    icon="calendar"
    title={
      <View className="my-bookings__name">
        {booking.serviceItem.name}
        <Tag tone={rowState(booking).tone}>{rowState(booking).name}</Tag>
      </View>
    }
    detail={[whenText(booking.start, null, serverNow()), booking.engineer?.name].filter(Boolean).join(' · ')}
    onTap={() => void open(links.booking(booking.id))}
  />
);

const NoBookings = () => (
  <ListRow id="no-bookings" icon="calendar" title="还没有预约" detail="在“小区”里选一项服务就能约" />
);

const BookingBones = () => (
  <>
    <Bone width="60%" />
    <Bone width="80%" />
  </>
);
