import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import './service-list.scss';

export const ServiceBones = () => (
  <View id="service-loading">
    <View className="section__head">
      <Bone shape="title" width="30%" />
    </View>
    <Card kind="flush">
      {[0, 1, 2, 3].map((row) => (
        <View key={row} className="service-row" {...aria({ hidden: true })}>
          <View className="service-row__icon" />
          <View className="service-row__text">
            <Bone width="60%" />
            <Bone width="90%" />
          </View>
        </View>
      ))}
    </Card>
  </View>
);
