import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { MessageCard } from '../../shared/ui/message-card';
import { scanBadge } from '../binding/scan-badge';
import { WelcomePromises } from './welcome-promises';

/** The very first screen: two ways in, both without typing a form. */
export const NoCommunity = () => (
  <View id="no-community">
    <MessageCard id="welcome" icon="home" title="家里的事，有固定的师傅" text="师傅在身边？扫他工牌上的码就能绑定">
      <PrimaryButton id="scan-badge" onTap={() => void scanBadge()}>
        扫师傅的码
      </PrimaryButton>
      <SecondButton id="find-community" onTap={() => void open(links.chooseCommunity())}>
        找我的小区
      </SecondButton>
    </MessageCard>
    <WelcomePromises />
  </View>
);
