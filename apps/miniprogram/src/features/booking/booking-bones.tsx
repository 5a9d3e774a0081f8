import { View } from '@tarojs/components';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { StepCard } from '../../shared/ui/step-card';
import { SlotBones } from './slot-picker';

/** The form before it is known whose it is. */
export const BookingBones = () => (
  <View id="booking-loading">
    <Card>
      <Bone shape="title" width="50%" />
      <Bone width="70%" />
    </Card>
    <StepCard id="step-engineer-loading" number={1} title="请哪位师傅？">
      <Bone shape="block" />
    </StepCard>
    <StepCard id="step-time-loading" number={2} title="什么时候上门？">
      <SlotBones />
    </StepCard>
  </View>
);
