import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import './notice-row.scss';

export const NoticeBones = () => (
  <View id="notices-loading">
    {[0, 1, 2, 3].map((row) => (
      <View key={row} className="notice-row">
        <Bone shape="title" width="50%" />
        <Bone width="90%" />
        <Bone width="30%" />
      </View>
    ))}
  </View>
);
