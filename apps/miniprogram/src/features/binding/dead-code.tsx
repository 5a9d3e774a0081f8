import { replace } from '../../platform/navigate';
import { pages } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { scanBadge } from './scan-badge';

/** A code that leads nowhere: what is wrong, and the two ways on. */
export const DeadCode = ({ title, text }: { title: string; text: string }) => (
  <MessageCard id="bind-dead-code" icon="alert" title={title} text={text}>
    <PrimaryButton id="bind-scan-again" onTap={() => void scanBadge('replace')}>
      重新扫码
    </PrimaryButton>
    <SecondButton id="bind-to-community" onTap={() => void replace(pages.community)}>
      去小区看看
    </SecondButton>
  </MessageCard>
);
