import { View } from '@tarojs/components';
import type { CommunityHit } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Tag } from '../../shared/ui/tag';
import { CommunityName } from './community-name';
import { hitDetail } from './community.view';
import './community-list.scss';

export type Choose = (community: { id: string; name: string }) => void;

export const CommunityList = ({ hits, onChoose }: { hits: CommunityHit[]; onChoose: Choose }) => (
  <Card kind="flush" id="community-hits">
    {hits.map((hit) => (
      <ListRow
        key={hit.id}
        id={`community-${hit.id}`}
        title={
          <View className="community-list__name">
            <View>
              <CommunityName name={hit.name} />
            </View>
            {hit.kind === 'village' && <Tag tone="plain">村</Tag>}
          </View>
        }
        detail={hitDetail(hit)}
        onTap={() => onChoose(hit)}
      />
    ))}
  </Card>
);
