import { View } from '@tarojs/components';
import { CommunityRows } from '../../features/workbench/community-rows';
import { CoveredCommunities } from '../../features/workbench/covered-communities';
import { EngineersOnly } from '../../features/workbench/engineers-only';
import { Card } from '../../shared/ui/card';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageTitle } from '../../shared/ui/page-title';
import { PersonBones } from '../../shared/ui/person-bones';

const bones = (
  <Card kind="flush" id="work-communities-loading">
    {[0, 1, 2, 3].map((row) => (
      <PersonBones key={row} />
    ))}
  </Card>
);

const nothing = (
  <MessageCard id="no-work-communities" icon="home" title="还没有负责的小区" text="运营人员安排后，会显示在这里" />
);

/** The communities an engineer covers. */
export default function WorkbenchCommunities() {
  return (
    <PageRoot id="page-workbench-communities">
      <EngineersOnly path="pages/workbench/communities" skeleton={bones}>
        <Covered />
      </EngineersOnly>
    </PageRoot>
  );
}

const Covered = () => (
  <>
    <PageTitle>您负责的小区</PageTitle>
    <View className="page-lead">右边是请您做管家的户数</View>
    <CoveredCommunities skeleton={bones} nothing={nothing}>
      {(communities, list) => <CommunityRows communities={communities} list={list} />}
    </CoveredCommunities>
  </>
);
