import { useState } from 'react';
import { locate, type Point } from '../../platform/location';
import { tell } from '../../platform/message';
import { Card } from '../../shared/ui/card';
import { Icon } from '../../shared/ui/icon';
import { ListRow } from '../../shared/ui/list-row';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { Section } from '../../shared/ui/section';
import { CommunityList, type Choose } from './community-list';
import { ResultBones } from './community-results';
import { useNearbyCommunities } from './use-community-search';

interface Props {
  onChoose: Choose;
  /** Where scanning makes sense: not for somebody who has just scanned. */
  onScan?(): void;
}

/** The two ways without typing. Where the user is, is asked only when he taps, and only roughly. */
export function NearbyCommunities({ onChoose, onScan }: Props) {
  const [point, setPoint] = useState<Point | null>(null);
  const [asking, setAsking] = useState(false);
  const nearby = useNearbyCommunities(point);

  async function ask() {
    if (asking) return;
    setAsking(true);
    const found = await locate();
    setAsking(false);
    if (found) setPoint(found);
    else await tell('不知道您在哪里', '没有拿到位置。没关系，输入小区名字或者按地区找也很快');
  }

  return (
    <>
      <Card kind="flush">
        <ListRow
          id="nearby"
          icon="pin"
          title={asking ? '正在看您在哪里…' : '我附近的小区'}
          aside={point ? <Icon name="check" /> : undefined}
          onTap={() => void ask()}
        />
        {onScan && <ListRow id="scan-badge" icon="scan" title="扫师傅的码" onTap={onScan} />}
      </Card>
      {point && (
        <Section id="nearby-communities" title="离您最近的">
          <PageState
            of={nearby}
            skeleton={<ResultBones />}
            empty={<MessageCard id="no-nearby" icon="pin" title="附近还没有小区" text="试试输入小区的名字" />}
            isEmpty={({ items }) => items.length === 0}
          >
            {({ items }) => <CommunityList hits={items} onChoose={onChoose} />}
          </PageState>
        </Section>
      )}
    </>
  );
}
