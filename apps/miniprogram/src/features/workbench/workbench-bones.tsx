import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import './workbench-head.scss';

export const WorkbenchBones = () => (
  <View id="workbench-loading">
    <View className="workbench-head workbench-head--room">
      <Bone shape="avatar" />
      <View className="workbench-head__text">
        <View className="workbench-head__name">正在打开…</View>
        {[0, 1, 2].map((line) => (
          <View key={line} className="workbench-head__line">
            &nbsp;
          </View>
        ))}
      </View>
    </View>
    <Card kind="lifted">
      <Bone shape="block" />
    </Card>
    {[0, 1].map((row) => (
      <Card key={row}>
        <Bone shape="title" width="45%" />
        <Bone width="60%" />
        <Bone width="50%" />
        <Bone shape="button" />
      </Card>
    ))}
  </View>
);
