import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { PersonBones } from '../../shared/ui/person-bones';
import { Section } from '../../shared/ui/section';

export const MySkeleton = () => (
  <View id="my-loading">
    <Section title="我的管家">
      <Card kind="flush">
        <PersonBones />
      </Card>
    </Section>
    <Section title="我的预约">
      <Card>
        <Bone width="60%" />
        <Bone width="80%" />
      </Card>
    </Section>
    <Section title="我的小区">
      <Card>
        <Bone width="50%" />
        <Bone width="70%" />
      </Card>
    </Section>
  </View>
);
