import { View } from '@tarojs/components';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { Icon } from '../../shared/ui/icon';
import { PageState } from '../../shared/ui/page-state';
import { PersonBones } from '../../shared/ui/person-bones';
import { useCommunityPage } from '../community/use-community-page';
import { EngineerRow } from '../engineer/engineer-row';
import { engineerNote } from '../engineer/engineer.view';

interface Props {
  communityId: string;
  chosenId: string | null;
  open: boolean;
  onClose(): void;
  onChoose(id: string): void;
}

/** The people of the community, in the order the server ranks them. */
export const EngineerSheet = ({ open, onClose, ...choice }: Props) => (
  <BottomSheet id="engineers-sheet" title="请哪位师傅？" open={open} onClose={onClose}>
    {open && <Engineers {...choice} />}
  </BottomSheet>
);

const bones = (
  <>
    <PersonBones />
    <PersonBones />
  </>
);

function Engineers({ communityId, chosenId, onChoose }: Omit<Props, 'open' | 'onClose'>) {
  const page = useCommunityPage(communityId);
  return (
    <PageState
      of={page}
      skeleton={bones}
      isEmpty={({ engineers }) => engineers.length === 0}
      empty={<View id="no-engineers">这里还没有固定的师傅，我们会请最快的师傅上门</View>}
    >
      {({ engineers }) =>
        engineers.map((engineer) => (
          <EngineerRow
            key={engineer.id}
            id={`pick-engineer-${engineer.id}`}
            engineer={engineer}
            note={engineerNote(engineer)}
            aside={engineer.id === chosenId ? <Icon name="check" /> : undefined}
            onTap={() => onChoose(engineer.id)}
          />
        ))
      }
    </PageState>
  );
}
