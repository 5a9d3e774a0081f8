import { View } from '@tarojs/components';
import { useBottomReached } from '../../platform/page-events';
import { Bone } from '../../shared/ui/bone';
import { SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { CommunityList, type Choose } from './community-list';
import { allHits } from './community-search.view';
import { useCommunitySearch, type Search } from './use-community-search';
import './community-results.scss';

export const ResultBones = () => (
  <Card id="communities-loading">
    {[1, 2, 3, 4, 5].map((n) => (
      <View key={n} className="community-results__bones">
        <Bone width="50%" />
        <Bone width="80%" />
      </View>
    ))}
  </Card>
);

/** What was found, twenty at a time. */
export function CommunityResults({ search, onChoose }: { search: Search; onChoose: Choose }) {
  const found = useCommunitySearch(search);
  const more = () => found.hasNextPage && !found.isFetchingNextPage && void found.fetchNextPage();
  useBottomReached(more);

  const nothing = (
    <MessageCard
      id="no-communities"
      icon="search"
      title="没有找到"
      text="换一个字试试，比如只输“阳光”；也可以按地区一级一级找"
    />
  );
  return (
    <PageState
      of={found}
      skeleton={<ResultBones />}
      empty={nothing}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
    >
      {({ pages }) => (
        <View className={found.isPlaceholderData ? 'community-results--old' : ''}>
          <CommunityList hits={allHits(pages)} onChoose={onChoose} />
          {found.hasNextPage && (
            <View className="community-results__more">
              <SecondButton id="more-communities" busy={found.isFetchingNextPage} onTap={more}>
                再看一些
              </SecondButton>
            </View>
          )}
        </View>
      )}
    </PageState>
  );
}
