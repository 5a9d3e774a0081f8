import { View } from '@tarojs/components';
import type { Booking } from '../../api/contract';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { whenText } from '../../shared/format/shanghai-time';
import { Dotted } from '../../shared/ui/dotted';
import { Icon } from '../../shared/ui/icon';
import { Tag } from '../../shared/ui/tag';
import { asMaster } from '../engineer/engineer.view';
import { saidName } from '../community/community-name.view';
import { isOver, rowState } from './booking.view';
import './booking-row.scss';

/** When stands first: that is what people look for. */
export function BookingRow({ booking, onTap }: { booking: Booking; onTap(): void }) {
  const { name, tone } = rowState(booking);
  const who = booking.engineer ? asMaster(booking.engineer.name) : '正在安排师傅';
  return (
    <View
      id={`booking-${booking.id}`}
      className={`booking-row${isOver(booking.state) ? ' booking-row--over' : ''}`}
      hoverClass="booking-row--pressed"
      {...aria({ role: 'button' })}
      onClick={onTap}
    >
      <View className="booking-row__text">
        <View className="booking-row__head">
          <View className="booking-row__when">{whenText(booking.start, null, serverNow())}</View>
          <Tag tone={tone}>{name}</Tag>
        </View>
        <View>{booking.serviceItem.name}</View>
        <View className="soft">
          <Dotted text={`${who} · ${saidName(booking.communityName)}`} />
        </View>
      </View>
      <View className="booking-row__arrow">
        <Icon name="right" />
      </View>
    </View>
  );
}
