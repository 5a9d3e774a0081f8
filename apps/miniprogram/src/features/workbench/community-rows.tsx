import { View } from '@tarojs/components';
import type { CoveredCommunity } from '../../api/contract';
import { dayOfMonth } from '../../shared/format/shanghai-time';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Tag } from '../../shared/ui/tag';
import { CommunityName } from '../community/community-name';
import './community-rows.scss';

/** Where he is at home, and how many there call him their own. */
export const CommunityRows = ({ communities, today }: { communities: CoveredCommunity[]; today: string }) => (
  <Card kind="flush" id="work-communities">
    {communities.map(({ id, name, place, isPrimary, residents, since }) => (
      <ListRow
        key={id}
        id={`work-community-${id}`}
        title={
          <View className="community-rows__name">
            <CommunityName name={name} />
            {isPrimary && <Tag tone="warm">驻点</Tag>}
          </View>
        }
        detail={
          <>
            <View>{place}</View>
            <View>{dayOfMonth(since, today)}起负责</View>
          </>
        }
        aside={
          <View className="community-rows__residents">
            {residents}
            <View className="soft">户</View>
          </View>
        }
      />
    ))}
  </Card>
);
