import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { PersonBones } from '../../shared/ui/person-bones';
import './booking-head.scss';

export const DetailBones = () => (
  <View id="booking-detail-loading">
    <View className="booking-head">
      <View className="booking-head__state">正在打开…</View>
      <View className="booking-head__when">&nbsp;</View>
    </View>
    <Card kind="lifted">
      <Bone shape="block" />
    </Card>
    <Card kind="flush">
      <PersonBones />
    </Card>
    <Card>
      <Bone width="60%" />
      <Bone width="80%" />
      <Bone width="45%" />
    </Card>
  </View>
);
