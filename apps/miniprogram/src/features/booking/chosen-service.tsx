import { View } from '@tarojs/components';
import type { ServiceItem } from '../../api/contract';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Dotted } from '../../shared/ui/dotted';
import { Icon } from '../../shared/ui/icon';
import { serviceFacts, serviceIcon } from '../catalog/service.view';
import { CommunityName } from '../community/community-name';
import './chosen-service.scss';

interface Props {
  service: ServiceItem;
  community: { name: string; isOwn: boolean };
  onChangeService(): void;
  onChangeCommunity(): void;
}

/** What the form is about, and where; each can be changed. */
export const ChosenService = ({ service, community, onChangeService, onChangeCommunity }: Props) => (
  <Card id="chosen-service" kind="flush">
    <View className="chosen">
      <View className="chosen__icon">
        <Icon name={serviceIcon(service)} />
      </View>
      <View className="chosen__text">
        <View className="chosen__name">{service.name}</View>
        <View className="soft">
          <Dotted text={serviceFacts(service)} />
        </View>
      </View>
      <TextButton id="change-service" onTap={onChangeService}>
        换一项
      </TextButton>
    </View>
    <View className="chosen">
      <View className="chosen__icon">
        <Icon name="pin" />
      </View>
      <View id="booking-community" className="chosen__text">
        <CommunityName name={community.name} />
        {!community.isOwn && <View className="soft">预约后，这里会成为您的小区</View>}
      </View>
      <TextButton id="change-community" onTap={onChangeCommunity}>
        换小区
      </TextButton>
    </View>
  </Card>
);
