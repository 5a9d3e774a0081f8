import { View } from '@tarojs/components';
import type { Workbench } from '../../api/contract';
import { Avatar } from '../../shared/ui/avatar';
import { residentsText } from './workbench.view';
import './workbench-head.scss';

export const WorkbenchHead = ({ workbench: { engineer, boundResidents } }: { workbench: Workbench }) => (
  <View className="workbench-head">
    <Avatar id={engineer.id} name={engineer.name} photoUrl={engineer.photoUrl} />
    <View className="workbench-head__text">
      <View id="workbench-name" className="workbench-head__name">
        {engineer.name}
      </View>
      <View className="workbench-head__line">
        {engineer.title} · 工号 {engineer.employeeNo}
      </View>
      <View id="workbench-residents" className="workbench-head__line">
        {residentsText(boundResidents)}
      </View>
    </View>
  </View>
);
