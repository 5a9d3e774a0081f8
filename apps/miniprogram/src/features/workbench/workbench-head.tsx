import { View } from '@tarojs/components';
import type { Workbench } from '../../api/contract';
import { aria } from '../../platform/aria';
import { open } from '../../platform/navigate';
import { pages } from '../../routes';
import { Avatar } from '../../shared/ui/avatar';
import { Icon } from '../../shared/ui/icon';
import { unreadText } from '../notification/notice.view';
import { useUnread } from '../notification/use-notices';
import { residentsText } from './workbench.view';
import './workbench-head.scss';

interface Props {
  workbench: Workbench;
  /** A card reaches up into it. */
  withRoom: boolean;
}

/** Who works here, and his code at hand: it is asked for at every door. */
export function WorkbenchHead({ workbench: { engineer, boundResidents }, withRoom }: Props) {
  const unread = useUnread().data?.unread;
  return (
    <View className={`workbench-head${withRoom ? ' workbench-head--room' : ''}`}>
      <Avatar id={engineer.id} name={engineer.name} photoUrl={engineer.photoUrl} />
      <View className="workbench-head__text">
        <View id="workbench-name" className="workbench-head__name">
          {engineer.name}
        </View>
        <View className="workbench-head__line">{engineer.title}</View>
        <View className="workbench-head__line">工号 {engineer.employeeNo}</View>
        <View id="workbench-residents" className="workbench-head__line">
          {residentsText(boundResidents)}
        </View>
        {!!unread && (
          <View
            id="workbench-unread"
            className="workbench-head__unread"
            hoverClass="button--pressed"
            {...aria({ role: 'button' })}
            onClick={() => void open(pages.notices)}
          >
            <Icon name="bell" />
            消息 {unreadText(unread)}
          </View>
        )}
      </View>
      <View
        id="show-code"
        className="workbench-head__code"
        hoverClass="button--pressed"
        {...aria({ role: 'button' })}
        onClick={() => void open(pages.workbenchCode)}
      >
        <Icon name="scan" />
        我的码
      </View>
    </View>
  );
}
