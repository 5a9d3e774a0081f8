import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { PersonBones } from '../../shared/ui/person-bones';
import { CommunityHero } from '../community/community-hero';
import './community-skeleton.scss';

export const CommunitySkeleton = () => (
  <View id="community-loading">
    <CommunityHero community={null} residents={0} />
    <Card kind="lifted">
      <PersonBones />
      <Bone shape="button" />
    </Card>
    <View className="community-skeleton__title">
      <Bone shape="title" width="30%" />
    </View>
    <View className="community-skeleton__grid">
      {[1, 2, 3, 4].map((n) => (
        <View key={n} className="community-skeleton__tile">
          <Bone shape="block" />
        </View>
      ))}
    </View>
  </View>
);
