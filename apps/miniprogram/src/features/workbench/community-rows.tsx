import { View } from '@tarojs/components';
import type { CoveredCommunity } from '../../api/contract';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { Card } from '../../shared/ui/card';
import { ListEnd } from '../../shared/ui/list-end';
import { ListRow } from '../../shared/ui/list-row';
import { Tag } from '../../shared/ui/tag';
import { CommunityName } from '../community/community-name';
import type { useCoveredCommunities } from './use-workbench';
import './community-rows.scss';

interface Props {
  communities: CoveredCommunity[];
  list: ReturnType<typeof useCoveredCommunities>;
}

/** Where he is at home, and how many there call him their own. */
export function CommunityRows({ communities, list }: Props) {
  useRefreshOnPull(() => list.refetch());
  useBottomReached(() => {
    if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
  });
  return (
    <>
      <Card kind="flush" id="work-communities">
        {communities.map(({ id, name, place, isPrimary, residents }) => (
          <ListRow
            key={id}
            id={`work-community-${id}`}
            icon="home"
            title={
              <View className="community-rows__name">
                <CommunityName name={name} />
                {isPrimary && <Tag tone="good">驻点</Tag>}
              </View>
            }
            detail={place}
            aside={
              <View className={`community-rows__residents${residents === 0 ? ' soft' : ''}`}>
                {residents}
                <View className="soft">户</View>
              </View>
            }
          />
        ))}
      </Card>
      <ListEnd of={list} />
    </>
  );
}
