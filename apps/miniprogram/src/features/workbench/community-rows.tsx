import { View } from '@tarojs/components';
import type { CoveredCommunity } from '../../api/contract';
import { useBottomReached } from '../../platform/page-events';
import { useRefreshOnPull } from '../../platform/pull-down';
import { Card } from '../../shared/ui/card';
import { ListEnd } from '../../shared/ui/list-end';
import { ListRow } from '../../shared/ui/list-row';
import { Section } from '../../shared/ui/section';
import { Tag } from '../../shared/ui/tag';
import { CommunityName } from '../community/community-name';
import { byStreet, householdsText } from './community-rows.view';
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
      <View id="work-communities">
        {byStreet(communities).map((street) => (
          <Section key={street.title} title={street.title}>
            <Card kind="flush">
              {street.communities.map(({ id, name, isPrimary, residents }) => (
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
                  aside={
                    residents > 0 && <View className="community-rows__residents">{householdsText(residents)}</View>
                  }
                />
              ))}
            </Card>
          </Section>
        ))}
      </View>
      <ListEnd of={list} />
    </>
  );
}
