import type { CommunityPage } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { TextButton } from '../../shared/ui/button';
import { Section } from '../../shared/ui/section';
import { ServiceGrid } from './service-grid';

const SHOWN = 6;

interface Props {
  page: CommunityPage;
  engineerId: string | undefined;
}

export function CommunityServices({ page, engineerId }: Props) {
  const communityId = page.community.id;
  if (page.services.length === 0) return null;
  const all = (
    <TextButton id="all-services" onTap={() => void open(links.services(communityId, engineerId))}>
      全部
    </TextButton>
  );
  return (
    <Section id="services" title="需要什么服务？" aside={all}>
      <ServiceGrid
        services={page.services.slice(0, SHOWN)}
        onTap={({ id }) => void open(links.newBooking({ serviceItemId: id, communityId, engineerId }))}
      />
    </Section>
  );
}
