import type { Rating } from '../../api/contract';
import { NoCommunity } from '../../features/community-page/no-community';
import { shownCommunity, useCurrentCommunity } from '../../features/community/current-community';
import { communityIn } from '../../features/community/community.view';
import { useCommunityPage } from '../../features/community/use-community-page';
import { asMaster } from '../../features/engineer/engineer.view';
import { useEngineerPage } from '../../features/engineer/use-engineer-page';
import { useMe } from '../../features/resident/use-me';
import { RatingLine } from '../../features/review/rating-line';
import { ReviewList } from '../../features/review/review-list';
import { usePageParams } from '../../platform/page-params';
import { Card } from '../../shared/ui/card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';
import { saidName } from '../../features/community/community-name.view';

/** All reviews of a community, or of an engineer. */
export default function ReviewsPage() {
  const params = usePageParams('communityId', 'engineerId');
  const who = useMe();
  const chosen = useCurrentCommunity((state) => state.id);
  const known = !who.isPending;
  const communityId = communityIn(params.communityId) ?? shownCommunity(chosen, who.data) ?? '';
  const { engineerId } = params;
  if (!engineerId && !communityId && known)
    return (
      <PageRoot id="page-reviews">
        <NoCommunity />
      </PageRoot>
    );
  return (
    <PageRoot id="page-reviews">
      {engineerId ? <EngineerHead id={engineerId} /> : <CommunityHead id={communityId} />}
      <ReviewList of={engineerId ? { engineerId } : { communityId }} known={known} />
    </PageRoot>
  );
}

function CommunityHead({ id }: { id: string }) {
  const page = useCommunityPage(id || null).data;
  return page ? <Head name={saidName(page.community.name)} rating={page.reviews} /> : null;
}

function EngineerHead({ id }: { id: string }) {
  const page = useEngineerPage(id).data;
  return page ? <Head name={asMaster(page.engineer.name)} rating={page.rating} /> : null;
}

/** Of whom, and how good on the whole. */
const Head = ({ name, rating }: { name: string; rating: Rating | null }) => (
  <>
    <PageTitle>{name}</PageTitle>
    <Card kind="flush">
      <RatingLine id="rating" rating={rating} />
    </Card>
  </>
);
