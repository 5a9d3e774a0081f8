import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { PersonBones } from '../../shared/ui/person-bones';

export const VisitsBones = () => (
  <View id="visits-loading">
    <Card kind="flush">
      {[0, 1, 2, 3].map((row) => (
        <PersonBones key={row} />
      ))}
    </Card>
  </View>
);

export const VisitBones = () => (
  <View id="visit-loading">
    <Card kind="flush">
      <PersonBones />
    </Card>
    <Card>
      <Bone shape="title" width="50%" />
      <Bone shape="block" />
    </Card>
    <Card>
      <Bone shape="title" width="50%" />
      <Bone shape="block" />
      <Bone shape="block" />
    </Card>
  </View>
);
