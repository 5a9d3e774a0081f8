import { useState } from 'react';
import { scanBadge } from '../../features/binding/scan-badge';
import { CommunityResults, ResultBones } from '../../features/community/community-results';
import { searchText } from '../../features/community/community-search.view';
import { useCurrentCommunity } from '../../features/community/current-community';
import { DivisionSteps } from '../../features/community/division-steps';
import { MyCommunitiesShort } from '../../features/community/my-communities-short';
import { NearbyCommunities } from '../../features/community/nearby-communities';
import { usePickedCommunity } from '../../features/community/picked-community';
import { NotThese } from '../../features/community/not-these';
import { SearchField } from '../../features/community/search-field';
import { useMe } from '../../features/resident/use-me';
import { back, replace } from '../../platform/navigate';
import { usePageParams } from '../../platform/page-params';
import { pages } from '../../routes';
import { useSettled } from '../../shared/hooks/use-settled';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';

const SETTLE_MS = 220;

/** By name, by nearness, by place, or from one's own. */
export default function ChooseCommunity() {
  const { purpose } = usePageParams('purpose');
  const [typed, setTyped] = useState('');
  const query = searchText(useSettled(typed, SETTLE_MS));
  const me = useMe();
  const show = useCurrentCommunity((state) => state.show);
  const pick = usePickedCommunity((state) => state.pick);

  function choose(community: { id: string; name: string }) {
    if (purpose === 'bind') {
      pick(community);
      return void back();
    }
    show(community.id);
    void replace(pages.community);
  }

  const searching = searchText(typed) !== '';
  return (
    <PageRoot id="page-choose-community">
      <PageTitle>您住在哪个小区？</PageTitle>
      <SearchField value={typed} onChange={setTyped} />
      {searching && (
        <>
          {query ? <CommunityResults search={{ query }} onChoose={choose} /> : <ResultBones />}
          <NotThese onTap={() => setTyped('')} />
        </>
      )}
      {!searching && (
        <>
          <NearbyCommunities
            onChoose={choose}
            onScan={purpose === 'bind' ? undefined : () => void scanBadge('replace')}
          />
          {me.isPending ? (
            <ResultBones />
          ) : (
            <>
              <MyCommunitiesShort residencies={me.data?.residencies ?? []} onChoose={choose} />
              <DivisionSteps onChoose={choose} />
            </>
          )}
        </>
      )}
    </PageRoot>
  );
}
