import { Card } from '../../shared/ui/card';
import { Facts } from '../../shared/ui/facts';
import { Section } from '../../shared/ui/section';
import { companyFacts, isNamed } from './brand.view';
import { CallUs } from './call-us';
import { useBrand } from './use-brand';

/** Who keeps the data: the company, where it is, and how it is reached. */
export function CompanyCard() {
  const brand = useBrand();
  return (
    <>
      {isNamed(brand) && (
        <Section title="我们是谁">
          <Card id="company">
            <Facts facts={companyFacts(brand)} />
          </Card>
        </Section>
      )}
      <CallUs title="想问您的信息怎么用" />
    </>
  );
}
