import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { BindHero } from './bind-hero';
import './bind-skeleton.scss';

export const BindSkeleton = () => (
  <View id="bind-loading">
    <BindHero brandName="" line="正在打开师傅的名片…" />
    <Card kind="lifted">
      <View className="bind-skeleton">
        <View className="bind-skeleton__portrait" />
        <Bone shape="title" width="40%" />
        <Bone width="60%" />
        <Bone width="45%" />
        <Bone width="70%" />
      </View>
    </Card>
    <Card>
      <Bone width="50%" />
      <Bone width="35%" />
    </Card>
  </View>
);
