import { View } from '@tarojs/components';
import { useState } from 'react';
import { ServicePicker } from '../../features/catalog/service-picker';
import { shownCommunity, useCurrentCommunity } from '../../features/community/current-community';
import { asMaster } from '../../features/engineer/engineer.view';
import { useEngineerPage } from '../../features/engineer/use-engineer-page';
import { useMe } from '../../features/resident/use-me';
import { open } from '../../platform/navigate';
import { usePageParams } from '../../platform/page-params';
import { links } from '../../routes';
import { TextButton } from '../../shared/ui/button';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';

/** What can be booked and what it costs. */
export default function ServicePage() {
  const params = usePageParams('communityId', 'engineerId');
  const me = useMe().data;
  const chosen = useCurrentCommunity((state) => state.id);
  const communityId = params.communityId || shownCommunity(chosen, me) || undefined;
  const [engineerId, setEngineerId] = useState(params.engineerId);
  const engineer = useEngineerPage(engineerId).data?.engineer;

  return (
    <PageRoot id="page-service">
      <PageTitle>{engineer ? `请${asMaster(engineer.name)}做什么？` : '需要什么服务？'}</PageTitle>
      <ServicePicker
        engineerId={engineerId}
        onChoose={({ id }) =>
          void open(links.newBooking({ serviceItemId: id, communityId, engineerId: engineerId || undefined }))
        }
      />
      {engineerId !== '' && (
        <View className="service-all">
          <TextButton id="service-all" onTap={() => setEngineerId('')}>
            没有要找的？看全部服务
          </TextButton>
        </View>
      )}
    </PageRoot>
  );
}
