import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import './booking-row.scss';

export const RowBones = () => (
  <View id="bookings-loading">
    {[0, 1, 2, 3].map((row) => (
      <View key={row} className="booking-row">
        <View className="booking-row__text">
          <Bone shape="title" width="55%" />
          <Bone width="40%" />
          <Bone width="65%" />
        </View>
      </View>
    ))}
  </View>
);
