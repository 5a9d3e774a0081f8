import { View } from '@tarojs/components';
import type { Butler } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Tag } from '../../shared/ui/tag';
import { EngineerRow } from '../engineer/engineer-row';
import { asMaster, completedText } from '../engineer/engineer.view';
import { NoButler } from './no-butler';
import { scanBadge } from './scan-badge';
import './butler-card.scss';

interface Props {
  butler: Butler | null;
  communityId: string;
  /** Whether the butler comes to this community at all. */
  serves: boolean;
}

/** The person one turns to, and the one tap that calls him. */
export function ButlerCard({ butler, communityId, serves }: Props) {
  if (!butler) return <NoButler onScan={() => void scanBadge()} />;
  const { engineer } = butler;
  return (
    <Card kind="lifted" id="butler">
      <View className="butler-card__row">
        <EngineerRow
          id="butler-engineer"
          engineer={engineer}
          tags={<Tag tone="warm">我的管家</Tag>}
          note={completedText(engineer.completed)}
          onTap={() => void open(links.engineer(engineer.id, communityId))}
        />
      </View>
      {serves ? (
        <PrimaryButton id="book-butler" onTap={() => void open(links.services(communityId, engineer.id))}>
          预约{asMaster(engineer.name)}上门
        </PrimaryButton>
      ) : (
        <View id="butler-elsewhere" className="soft">
          {asMaster(engineer.name)}不到这个小区，这里的服务由下面的师傅上门
        </View>
      )}
    </Card>
  );
}
