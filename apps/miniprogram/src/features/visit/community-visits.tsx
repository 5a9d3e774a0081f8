import type { CommunityPage } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Section } from '../../shared/ui/section';
import { VisitRow } from './visit-row';

const SHOWN = 3;

/** Who comes here next. Where nobody does, a member can ask to be told. */
export function CommunityVisits({ page }: { page: CommunityPage }) {
  const { visits, mine, community } = page;
  const all = () => void open(links.visits(community.id));
  if (visits.length === 0 && !mine?.isResident) return null;
  return (
    <Section
      id="visits"
      title="师傅要来小区"
      aside={
        visits.length > 0 && (
          <TextButton id="all-visits" label="全部要来的师傅" onTap={all}>
            全部
          </TextButton>
        )
      }
    >
      <Card kind="flush">
        {visits.slice(0, SHOWN).map((visit) => (
          <VisitRow key={visit.id} visit={visit} onTap={() => void open(links.visit(visit.id))} />
        ))}
        {visits.length === 0 && (
          <ListRow id="no-visits" icon="bell" title="这两周还没有师傅要来" detail="师傅来之前可以告诉您" onTap={all} />
        )}
      </Card>
    </Section>
  );
}
