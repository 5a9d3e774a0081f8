import { View } from '@tarojs/components';
import type { ServiceItem } from '../../api/contract';
import { aria } from '../../platform/aria';
import { yuan } from '../../shared/format/money';
import { Card } from '../../shared/ui/card';
import { Icon } from '../../shared/ui/icon';
import { Section } from '../../shared/ui/section';
import { durationText, serviceIcon, serviceTypeName, servicesByType, warrantyText } from './service.view';
import { keepService } from './use-services';
import './service-list.scss';

interface Props {
  services: ServiceItem[];
  onChoose(service: ServiceItem): void;
}

/** All there is to book, with what it costs said before anything is asked. */
export const ServiceList = ({ services, onChoose }: Props) => (
  <View id="service-list">
    {servicesByType(services).map((group) => (
      <Section key={group.type} id={`service-type-${group.type}`} title={serviceTypeName(group.type)}>
        <Card kind="flush">
          {group.services.map((service) => (
            <ServiceRow key={service.id} service={service} onTap={() => onChoose(service)} />
          ))}
        </Card>
      </Section>
    ))}
  </View>
);

export const ServiceRow = ({ service, onTap }: { service: ServiceItem; onTap(): void }) => (
  <View
    id={`service-${service.id}`}
    className="service-row"
    hoverClass="service-row--pressed"
    {...aria({ role: 'button' })}
    onClick={() => {
      keepService(service);
      onTap();
    }}
  >
    <View className="service-row__icon">
      <Icon name={serviceIcon(service)} />
    </View>
    <View className="service-row__text">
      <View className="service-row__head">
        <View className="service-row__name">{service.name}</View>
        <View className="service-row__price">{yuan(service.priceFen)}</View>
      </View>
      {service.summary && <View className="soft">{service.summary}</View>}
      <View className="service-row__foot">
        <View className="soft">{durationText(service.durationMinutes)}</View>
        <View className="service-row__warranty">{warrantyText(service)}</View>
      </View>
    </View>
  </View>
);
