import { View } from '@tarojs/components';
import type { ServiceItem } from '../../api/contract';
import { aria } from '../../platform/aria';
import { Icon } from '../../shared/ui/icon';
import { yuan } from '../../shared/format/money';
import { serviceIcon, tileWarranty } from './service.view';
import './service-grid.scss';

interface Props {
  services: ServiceItem[];
  onTap(service: ServiceItem): void;
}

export const ServiceGrid = ({ services, onTap }: Props) => (
  <View className="service-grid">
    {services.map((service) => (
      <View
        key={service.id}
        id={`service-${service.id}`}
        className="service-grid__tile"
        hoverClass="service-grid__tile--pressed"
        {...aria({ role: 'button' })}
        onClick={() => onTap(service)}
      >
        <View className="service-grid__icon">
          <Icon name={serviceIcon(service)} />
        </View>
        <View className="service-grid__text">
          <View className="service-grid__name">{service.name}</View>
          <View className="service-grid__price">
            {yuan(service.priceFen)}
            {tileWarranty(service) && <View className="soft">{tileWarranty(service)}</View>}
          </View>
        </View>
      </View>
    ))}
  </View>
);
