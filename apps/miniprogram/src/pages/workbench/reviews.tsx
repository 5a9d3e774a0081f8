import { EngineersOnly } from '../../features/workbench/engineers-only';
import { ReceivedReviews } from '../../features/workbench/received-reviews';
import { ReviewsBones } from '../../features/review/review-bones';
import { PageRoot } from '../../shared/ui/page-root';

/** What residents said of the engineer who is signed in. */
export default function WorkbenchReviews() {
  return (
    <PageRoot id="page-own-reviews">
      <EngineersOnly path="pages/workbench/reviews" skeleton={<ReviewsBones />}>
        <ReceivedReviews />
      </EngineersOnly>
    </PageRoot>
  );
}
