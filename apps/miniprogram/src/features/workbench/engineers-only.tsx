import type { ReactNode } from 'react';
import { replace } from '../../platform/navigate';
import { useRefreshOnPull } from '../../platform/pull-down';
import { pages } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { PageState } from '../../shared/ui/page-state';
import { useMe } from '../resident/use-me';
import { OpenInWechat } from '../wechat/open-in-wechat';

interface Props {
  skeleton: ReactNode;
  /** Without a slash in front, for opening it in WeChat. */
  path: string;
  children: ReactNode;
}

/** Who is no engineer is told kindly what this page is, and what makes him one. */
export function EngineersOnly({ skeleton, path, children }: Props) {
  const me = useMe();
  useRefreshOnPull(() => me.refetch());
  return (
    <PageState
      of={me}
      skeleton={skeleton}
      onFault={({ code }) => code === 'client.needsWechat' && <OpenInWechat path={path} query="" />}
    >
      {({ roles }) => (roles.includes('engineer') ? <>{children}</> : <NoEngineer />)}
    </PageState>
  );
}

const NoEngineer = () => (
  <MessageCard
    id="not-engineer"
    icon="briefcase"
    title="这里是师傅的工作台"
    text="您现在是住户。如果您是师傅，请打开运营人员发给您的邀请，绑定工号后就能使用。"
  >
    <PrimaryButton id="not-engineer-home" onTap={() => void replace(pages.community)}>
      回到小区
    </PrimaryButton>
  </MessageCard>
);
