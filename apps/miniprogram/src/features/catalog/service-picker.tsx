import { useEngineerPage } from '../engineer/use-engineer-page';
import type { ServiceItem } from '../../api/contract';
import { useBottomReached } from '../../platform/page-events';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { ServiceBones } from './service-bones';
import { ServiceList } from './service-list';
import { useServices } from './use-services';

interface Props {
  /** Only what this engineer can do; everything when empty. */
  engineerId: string;
  onChoose(service: ServiceItem): void;
}

const nothing = <MessageCard id="no-services" icon="wrench" title="暂时没有可预约的服务" text="请过些时候再来看看" />;

/** What is needed? The question every booking starts with. */
export const ServicePicker = ({ engineerId, onChoose }: Props) =>
  engineerId ? <OfEngineer engineerId={engineerId} onChoose={onChoose} /> : <OfCatalogue onChoose={onChoose} />;

function OfEngineer({ engineerId, onChoose }: Props) {
  const page = useEngineerPage(engineerId);
  return (
    <PageState of={page} skeleton={<ServiceBones />} empty={nothing} isEmpty={({ services }) => services.length === 0}>
      {({ services }) => <ServiceList services={services} onChoose={onChoose} />}
    </PageState>
  );
}

function OfCatalogue({ onChoose }: Pick<Props, 'onChoose'>) {
  const catalogue = useServices();
  useBottomReached(() => {
    if (catalogue.hasNextPage && !catalogue.isFetching) void catalogue.fetchNextPage();
  });
  return (
    <PageState
      of={catalogue}
      skeleton={<ServiceBones />}
      empty={nothing}
      isEmpty={({ pages }) => pages[0].items.length === 0}
    >
      {({ pages }) => <ServiceList services={pages.flatMap(({ items }) => items)} onChoose={onChoose} />}
    </PageState>
  );
}
