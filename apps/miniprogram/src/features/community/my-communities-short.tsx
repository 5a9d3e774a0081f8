import type { Residency } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Section } from '../../shared/ui/section';
import type { Choose } from './community-list';
import { CommunityName } from './community-name';

/** One's own communities first: most switches are between these. */
export function MyCommunitiesShort({ residencies, onChoose }: { residencies: Residency[]; onChoose: Choose }) {
  if (residencies.length === 0) return null;
  return (
    <Section id="my-communities" title="我的小区">
      <Card kind="flush">
        {residencies.map(({ communityId, name, place }) => (
          <ListRow
            key={communityId}
            id={`mine-${communityId}`}
            icon="home"
            title={<CommunityName name={name} />}
            detail={place}
            onTap={() => onChoose({ id: communityId, name })}
          />
        ))}
      </Card>
    </Section>
  );
}
