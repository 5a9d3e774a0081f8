import { useEffect } from 'react';
import { bindCodeFrom } from '../../features/binding/bind-code';
import { BindScreen } from '../../features/binding/bind-screen';
import { DeadCode } from '../../features/binding/dead-code';
import { usePickedCommunity } from '../../features/community/picked-community';
import { usePageParams } from '../../platform/page-params';
import { PageRoot } from '../../shared/ui/page-root';

/** Scan → who he is → one tap → bound. */
export default function BindPage() {
  const code = bindCodeFrom(usePageParams('scene', 'q'));
  const forgetPicked = usePickedCommunity((state) => state.forget);
  useEffect(() => forgetPicked(), [code, forgetPicked]);

  return (
    <PageRoot id="page-bind">
      {code ? <BindScreen code={code} /> : <DeadCode title="认不出这个码" text="请对准师傅工牌上的二维码，再扫一次" />}
    </PageRoot>
  );
}
