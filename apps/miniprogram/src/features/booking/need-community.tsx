import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';

/** A visit needs a place. The page stays below and goes on when one has been picked. */
export const NeedCommunity = () => (
  <MessageCard id="need-community" icon="pin" title="师傅到哪里上门？" text="先选您住的小区，再接着预约">
    <PrimaryButton id="choose-community" onTap={() => void open(links.chooseCommunity('bind'))}>
      选我的小区
    </PrimaryButton>
  </MessageCard>
);
