import type { CoveredCommunity } from '../../api/contract';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { SecondButton } from '../../shared/ui/button';
import { ListRow } from '../../shared/ui/list-row';
import { PersonBones } from '../../shared/ui/person-bones';
import { CommunityName } from '../community/community-name';
import { CoveredCommunities } from './covered-communities';

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

const Covered = ({ onChoose }: Pick<Props, 'onChoose'>) => (
  <CoveredCommunities skeleton={<PersonBones />} nothing={null}>
    {(communities, list) => (
      <>
        {communities.map((community) => (
          <ListRow
            key={community.id}
            id={`covered-${community.id}`}
            title={<CommunityName name={community.name} />}
            detail={community.place}
            onTap={() => onChoose(community)}
          />
        ))}
        {list.hasNextPage && (
          <SecondButton id="covered-more" busy={list.isFetchingNextPage} onTap={() => void list.fetchNextPage()}>
            看更多小区
          </SecondButton>
        )}
      </>
    )}
  </CoveredCommunities>
);
