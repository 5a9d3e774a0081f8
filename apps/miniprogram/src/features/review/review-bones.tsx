import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';

export const ReviewBones = () => (
  <View id="review-loading">
    <Card>
      <Bone shape="title" width="60%" />
      <Bone shape="block" />
      <Bone width="40%" />
    </Card>
    <Card>
      <Bone width="50%" />
      <Bone shape="block" />
      <Bone shape="block" />
    </Card>
  </View>
);

export const OwnReviewBones = () => (
  <Card id="own-review-loading">
    <Bone shape="title" width="55%" />
    <Bone width="80%" />
    <Bone width="40%" />
  </Card>
);

export const ReviewsBones = () => (
  <View id="reviews-loading">
    {[0, 1, 2].map((each) => (
      <Card key={each}>
        <Bone shape="title" width="55%" />
        <Bone width="40%" />
        <Bone />
        <Bone width="80%" />
      </Card>
    ))}
  </View>
);
