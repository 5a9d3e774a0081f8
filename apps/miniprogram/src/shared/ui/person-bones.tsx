import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { Bone } from './bone';

/** The stand-in of a row with a picture and two lines. */
export const PersonBones = () => (
  <View className="person-bones" {...aria({ hidden: true })}>
    <Bone shape="avatar" />
    <View className="person-bones__text">
      <Bone width="45%" />
      <Bone width="75%" />
    </View>
  </View>
);
