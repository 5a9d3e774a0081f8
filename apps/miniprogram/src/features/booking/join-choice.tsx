import type { ServiceItem } from '../../api/contract';
import { Choice } from '../../shared/ui/choice';
import { StepCard } from '../../shared/ui/step-card';
import { serviceFacts } from '../catalog/service.view';

interface Props {
  services: ServiceItem[];
  onChoose(service: ServiceItem): void;
}

/** Step 1 as long as nothing is chosen: an engineer does several things, and nobody books one that he has not read. */
export const JoinChoice = ({ services, onChoose }: Props) => (
  <StepCard id="step-service" number={1} title="要做什么？">
    {services.map((service) => (
      <Choice
        key={service.id}
        id={`join-service-${service.id}`}
        shape="round"
        chosen={false}
        title={service.name}
        text={serviceFacts(service)}
        onTap={() => onChoose(service)}
      />
    ))}
  </StepCard>
);
