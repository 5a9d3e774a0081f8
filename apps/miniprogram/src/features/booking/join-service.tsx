import { View } from '@tarojs/components';
import type { ServiceItem } from '../../api/contract';
import { TextButton } from '../../shared/ui/button';
import { Dotted } from '../../shared/ui/dotted';
import { StepCard } from '../../shared/ui/step-card';
import { serviceFacts } from '../catalog/service.view';

interface Props {
  service: ServiceItem;
  /** Whether there is anything else to choose. */
  others: boolean;
  onChange(): void;
}

/** Step 1: what shall be done. */
export const JoinService = ({ service, others, onChange }: Props) => (
  <StepCard
    id="step-service"
    number={1}
    title="要做什么？"
    aside={
      others && (
        <TextButton id="change-service" onTap={onChange}>
          换一项
        </TextButton>
      )
    }
  >
    <View id="chosen-service">{service.name}</View>
    <View className="soft">
      <Dotted text={serviceFacts(service)} />
    </View>
  </StepCard>
);
