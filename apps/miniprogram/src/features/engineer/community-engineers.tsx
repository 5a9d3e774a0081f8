import type { CommunityPage } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { Card } from '../../shared/ui/card';
import { Section } from '../../shared/ui/section';
import { Tag } from '../../shared/ui/tag';
import { EngineerRow } from './engineer-row';
import { engineerNote } from './engineer.view';
import { OnCallNotice } from './on-call-notice';

/** In the order the server ranks them. */
export function CommunityEngineers({ page }: { page: CommunityPage }) {
  const { engineers, onCall, community } = page;
  if (engineers.length === 0) return null;
  return (
    <Section id="engineers" title={onCall ? '值班师傅' : '这里的师傅'}>
      {onCall && <OnCallNotice />}
      <Card kind="flush">
        {engineers.map((engineer) => (
          <EngineerRow
            key={engineer.id}
            id={`engineer-${engineer.id}`}
            engineer={engineer}
            tags={engineer.isPrimary ? <Tag>驻点师傅</Tag> : undefined}
            note={engineerNote(engineer)}
            onTap={() => void open(links.engineer(engineer.id, community.id))}
          />
        ))}
      </Card>
    </Section>
  );
}
