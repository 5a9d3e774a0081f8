import { EngineersOnly } from '../../features/workbench/engineers-only';
import { ReceivedReviews } from '../../features/workbench/received-reviews';
import { ReviewsBones } from '../../features/review/review-bones';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';

/** What residents said of the engineer who is signed in. */
export default function WorkbenchReviews() {
  return (
    <PageRoot id="page-own-reviews">
      <EngineersOnly path="pages/workbench/reviews" skeleton={<ReviewsBones />}>
        <PageTitle>住户怎么说</PageTitle>
        <ReceivedReviews />
      </EngineersOnly>
    </PageRoot>
  );
}
