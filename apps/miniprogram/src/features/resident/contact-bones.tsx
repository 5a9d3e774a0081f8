import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';

export const ContactBones = () => (
  <View id="contacts-loading">
    <Card>
      <Bone width="70%" />
      <Bone width="50%" />
    </Card>
  </View>
);
