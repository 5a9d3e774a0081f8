import type { CoveredCommunity } from '../../api/contract';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { SecondButton } from '../../shared/ui/button';
import { ListRow } from '../../shared/ui/list-row';
import { PageState } from '../../shared/ui/page-state';
import { PersonBones } from '../../shared/ui/person-bones';
import { CommunityName } from '../community/community-name';
import { useCoveredCommunities } from './use-workbench';

interface Props {
  open: boolean;
  onClose(): void;
  onChoose(community: CoveredCommunity): void;
}

/** One of the communities he covers. */
export const CoveredSheet = ({ open, onClose, onChoose }: Props) => (
  <BottomSheet id="covered-sheet" title="去哪个小区？" open={open} onClose={onClose}>
    {open && <Covered onChoose={onChoose} />}
  </BottomSheet>
);

function Covered({ onChoose }: Pick<Props, 'onChoose'>) {
  const communities = useCoveredCommunities();
  return (
    <PageState of={communities} skeleton={<PersonBones />}>
      {({ pages }) => (
        <>
          {pages
            .flatMap(({ items }) => items)
            .map((community) => (
              <ListRow
                key={community.id}
                id={`covered-${community.id}`}
                title={<CommunityName name={community.name} />}
                detail={community.place}
                onTap={() => onChoose(community)}
              />
            ))}
          {communities.hasNextPage && (
            <SecondButton
              id="covered-more"
              busy={communities.isFetchingNextPage}
              onTap={() => void communities.fetchNextPage()}
            >
              看更多小区
            </SecondButton>
          )}
        </>
      )}
    </PageState>
  );
}
