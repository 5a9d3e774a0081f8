import { View } from '@tarojs/components';
import type { Workbench } from '../../api/contract';
import { aria } from '../../platform/aria';
import { open } from '../../platform/navigate';
import { pages } from '../../routes';
import { Avatar } from '../../shared/ui/avatar';
import { Icon } from '../../shared/ui/icon';
import { residentsText } from './workbench.view';
import './workbench-head.scss';

/** Who works here, and his code at hand: it is asked for at every door. */
export const WorkbenchHead = ({ workbench: { engineer, boundResidents } }: { workbench: Workbench }) => (
  <View className="workbench-head">
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
