import { useBrandName } from '../../features/brand/use-brand-name';
import { CodePoster } from '../../features/workbench/code-poster';
import { EngineersOnly } from '../../features/workbench/engineers-only';
import { ReplaceCode } from '../../features/workbench/replace-code';
import { SaveHint } from '../../features/workbench/save-hint';
import { useEngineerCode, useWorkbench } from '../../features/workbench/use-workbench';
import { serverNow } from '../../platform/clock';
import { businessDate } from '../../shared/format/shanghai-time';
import { Bone } from '../../shared/ui/bone';
import { Card } from '../../shared/ui/card';
import { PageRoot } from '../../shared/ui/page-root';
import { PageState } from '../../shared/ui/page-state';

const bones = (
  <Card id="poster-loading">
    <Bone shape="title" width="50%" />
    <Bone width="70%" />
    <Bone shape="block" />
    <Bone shape="block" />
    <Bone shape="block" />
  </Card>
);

/** The engineer's code as a poster. */
export default function WorkbenchCode() {
  return (
    <PageRoot id="page-workbench-code">
      <EngineersOnly path="pages/workbench/code" skeleton={bones}>
        <MyCode />
      </EngineersOnly>
    </PageRoot>
  );
}

function MyCode() {
  const code = useEngineerCode();
  const workbench = useWorkbench(businessDate(serverNow()));
  const brandName = useBrandName();
  return (
    <PageState of={workbench} skeleton={bones}>
      {({ engineer }) => (
        <PageState of={code} skeleton={bones}>
          {(data) => (
            <>
              <CodePoster engineer={engineer} code={data} brandName={brandName} />
              <SaveHint boundResidents={data.boundResidents} />
              <ReplaceCode />
            </>
          )}
        </PageState>
      )}
    </PageState>
  );
}
