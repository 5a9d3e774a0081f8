import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { PersonBones } from '../../shared/ui/person-bones';
import './engineer-hero.scss';
import './engineer-skeleton.scss';

export const EngineerSkeleton = () => (
  <View id="engineer-loading">
    <View className="engineer-hero__band">
      <View className="engineer-hero__brand" />
      <View>官方上门师傅</View>
    </View>
    <Card kind="lifted">
      <View className="engineer-skeleton__person">
        <View className="engineer-skeleton__portrait" />
        <Bone shape="title" width="40%" />
        <Bone width="60%" />
        <Bone width="45%" />
      </View>
    </Card>
    <Card>
      <PersonBones />
      <PersonBones />
    </Card>
  </View>
);
