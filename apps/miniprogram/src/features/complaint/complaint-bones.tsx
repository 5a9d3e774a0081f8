import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';

export const ComplaintBones = () => (
  <View id="complaints-loading">
    <Card>
      <Bone width="60%" />
      <Bone shape="block" />
      <Bone shape="block" />
      <Bone shape="button" />
    </Card>
  </View>
);
