import { View } from '@tarojs/components';
import { CompanyCard } from '../../features/brand/company-card';
import { ANY_TIME, NEVER, STORED } from '../../features/privacy/privacy-text';
import { Card } from '../../shared/ui/card';
import { Icon } from '../../shared/ui/icon';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';
import { Section } from '../../shared/ui/section';
import './index.scss';

/** What is stored and why, in words that need no lawyer. */
export default function Privacy() {
  return (
    <PageRoot id="page-privacy">
      <PageTitle>您的信息，我们这样用</PageTitle>
      <View className="privacy__lead">只存办事要用的，不多存一样。</View>
      <Section title="我们存了什么，为什么">
        {STORED.map(({ what, why, howLong }) => (
          <Card key={what}>
            <View className="privacy__what">{what}</View>
            <View>{why}</View>
            <View className="soft">{howLong}</View>
          </Card>
        ))}
      </Section>
      <Section title="我们不做的事">
        <Card>
          {NEVER.map((promise) => (
            <View key={promise} className="privacy__never">
              <Icon name="shield" />
              <View className="privacy__promise">{promise}</View>
            </View>
          ))}
        </Card>
      </Section>
      <Section title="您可以随时">
        <Card>{ANY_TIME}</Card>
      </Section>
      <CompanyCard />
    </PageRoot>
  );
}
