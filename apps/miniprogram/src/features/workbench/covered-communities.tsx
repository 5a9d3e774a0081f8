import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { CoveredCommunity } from '../../api/contract';
import { useSettled } from '../../shared/hooks/use-settled';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { searchText } from '../community/community-search.view';
import { SearchField } from '../community/search-field';
import { useCoveredCommunities } from './use-workbench';
import './covered-communities.scss';

const SETTLE_MS = 220;
/** Fewer are seen at a glance. */
const MANY = 6;

interface Props {
  skeleton: ReactNode;
  /** He covers none at all. */
  nothing: ReactNode;
  children(communities: CoveredCommunity[], list: ReturnType<typeof useCoveredCommunities>): ReactNode;
}

const notFound = (
  <MessageCard id="no-covered" icon="search" title="没有找到" text="这里只找您负责的小区，换一个字试试" />
);

/** The communities he covers, with a search on top where they are many. */
export function CoveredCommunities({ skeleton, nothing, children }: Props) {
  const [typed, setTyped] = useState('');
  const query = searchText(useSettled(typed, SETTLE_MS));
  const all = useCoveredCommunities();
  const found = useCoveredCommunities(query);
  const isMany = all.data && (all.data.pages[0].items.length >= MANY || all.hasNextPage);

  return (
    <>
      {isMany && (
        <View className="covered-communities__search">
          <SearchField id="covered-search" value={typed} onChange={setTyped} />
        </View>
      )}
      <PageState
        of={found}
        skeleton={skeleton}
        empty={query ? notFound : nothing}
        isEmpty={({ pages }) => pages[0].items.length === 0}
      >
        {({ pages }) =>
          children(
            pages.flatMap(({ items }) => items),
            found,
          )
        }
      </PageState>
    </>
  );
}
