import type { ApiError } from '../../api/api-error';
import { ServiceRow } from '../../features/catalog/service-list';
import { shownCommunity, useCurrentCommunity } from '../../features/community/current-community';
import { AbsentEngineer } from '../../features/engineer-page/absent-engineer';
import { EngineerHero } from '../../features/engineer-page/engineer-hero';
import { EngineerCertificates } from '../../features/engineer-page/engineer-certificates';
import { EngineerActions, EngineerProfile } from '../../features/engineer-page/engineer-profile';
import { EngineerSkeleton } from '../../features/engineer-page/engineer-skeleton';
import { absence } from '../../features/engineer-page/engineer-page.view';
import { asMaster } from '../../features/engineer/engineer.view';
import { useEngineerPage } from '../../features/engineer/use-engineer-page';
import { useMe } from '../../features/resident/use-me';
import { LatestReviews } from '../../features/review/latest-reviews';
import { topTags } from '../../features/review/review.view';
import { open } from '../../platform/navigate';
import { usePageParams } from '../../platform/page-params';
import { useShare } from '../../platform/share';
import { usePageTitle } from '../../platform/title';
import { links } from '../../routes';
import { BottomBar } from '../../shared/ui/bottom-bar';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';
import { Section } from '../../shared/ui/section';

/** The brand page of an engineer: who he is, what he does, book him. */
export default function EngineerPageOf() {
  const params = usePageParams('id', 'communityId');
  const page = useEngineerPage(params.id);
  const me = useMe().data;
  const chosen = useCurrentCommunity((state) => state.id);
  const communityId = params.communityId || shownCommunity(chosen, me) || undefined;
  const engineer = page.data?.engineer;
  const why = params.id ? absence(page.error as ApiError | null, engineer?.active) : 'unknown';
  const master = engineer ? asMaster(engineer.name) : '';
  usePageTitle(master);
  useShare(master ? `${page.data?.brandName} ${master}，家里有事找${master}` : '上门师傅', links.engineer(params.id));

  if (why)
    return (
      <PageRoot id="page-engineer">
        {<AbsentEngineer why={why} name={engineer?.name} communityId={communityId} />}
      </PageRoot>
    );
  const book = (serviceItemId?: string) =>
    void open(links.newBooking({ serviceItemId, communityId, engineerId: params.id }));
  return (
    <PageRoot id="page-engineer" withBar>
      <PageState of={page} skeleton={<EngineerSkeleton />}>
        {(data) => (
          <>
            <EngineerHero page={data} />
            {data.services.length > 0 && (
              <Section id="engineer-services" title={`${master}能做什么`}>
                <Card kind="flush">
                  {data.services.map((service) => (
                    <ServiceRow key={service.id} service={service} onTap={() => book(service.id)} />
                  ))}
                </Card>
              </Section>
            )}
            <LatestReviews
              title="住户评价"
              of={{ engineerId: params.id }}
              rating={data.rating}
              latest={data.reviews}
              tags={topTags(data.tags)}
            />
            <EngineerProfile page={data} />
            <EngineerCertificates certificates={data.certificates} />
            <EngineerActions page={data} me={me} communityId={communityId} />
            <BottomBar>
              <PrimaryButton id="engineer-book" onTap={() => book()}>
                预约{master}上门
              </PrimaryButton>
            </BottomBar>
          </>
        )}
      </PageState>
    </PageRoot>
  );
}
