import { View } from '@tarojs/components';
import type { VisitCard } from '../../api/contract';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { Avatar } from '../../shared/ui/avatar';
import { Icon } from '../../shared/ui/icon';
import { asMaster } from '../engineer/engineer.view';
import { isOpen, seatsText, visitDay } from './visit.view';
import './visit-row.scss';

/** Who comes, when, and whether there is still a seat. */
export function VisitRow({ visit, onTap }: { visit: VisitCard; onTap(): void }) {
  const { engineer } = visit;
  return (
    <View
      id={`visit-${visit.id}`}
      className="visit-row"
      hoverClass="visit-row--pressed"
      {...aria({ role: 'button' })}
      onClick={onTap}
    >
      <Avatar id={engineer.id} name={engineer.name} photoUrl={engineer.photoUrl} />
      <View className="visit-row__text">
        <View className="visit-row__when">{visitDay(visit, serverNow())}到小区</View>
        <View>{asMaster(engineer.name)}</View>
        <View className={`visit-row__seats${isOpen(visit) || visit.joined ? '' : ' visit-row__seats--full'}`}>
          {seatsText(visit)}
        </View>
      </View>
      <View className="visit-row__arrow">
        <Icon name="right" />
      </View>
    </View>
  );
}
