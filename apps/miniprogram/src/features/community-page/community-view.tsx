import { View } from '@tarojs/components';
import type { CommunityPage, Me } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { butlerServes } from '../binding/binding.view';
import { ButlerCard } from '../binding/butler-card';
import { CommunityServices } from '../catalog/community-services';
import { CommunityHero } from '../community/community-hero';
import { CommunityEngineers } from '../engineer/community-engineers';
import { MemberCard } from '../resident/member-card';
import { LatestReviews } from '../review/latest-reviews';
import { CommunityVisits } from '../visit/community-visits';

interface Props {
  page: CommunityPage;
  me: Me | undefined;
}

export const CommunityView = ({ page, me }: Props) => (
  <View id="community">
    <CommunityHero community={page.community} residents={page.residents} />
    <ButlerCard
      butler={me?.butler ?? null}
      communityId={page.community.id}
      serves={butlerServes(page, me?.butler ?? null)}
    />
    {page.community.mergedFrom && (
      <Card id="merged">
        “{page.community.mergedFrom}”已并入“{page.community.name}”，您的预约和管家都在这里
      </Card>
    )}
    <MemberCard page={page} />
    <CommunityVisits page={page} />
    <CommunityServices page={page} engineerId={me?.butler?.engineer.id} />
    <CommunityEngineers page={page} />
    <LatestReviews
      title="邻居的评价"
      of={{ communityId: page.community.id }}
      rating={page.reviews}
      latest={page.reviews.latest}
    />
  </View>
);
