import { replace } from '../../platform/navigate';
import { pages } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { PageRoot } from '../../shared/ui/page-root';

/** A path that no page has. */
export default function NotFoundPage() {
  return (
    <PageRoot id="page-not-found">
      <MessageCard id="not-found" icon="search" title="没有找到这一页" text="链接可能写错了，或这一页已经不在了">
        <PrimaryButton id="not-found-home" onTap={() => void replace(pages.community)}>
          回到首页
        </PrimaryButton>
      </MessageCard>
    </PageRoot>
  );
}
