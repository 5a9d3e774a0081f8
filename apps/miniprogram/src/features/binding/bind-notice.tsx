import { View } from '@tarojs/components';
import type { BindCard } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { replace } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { MessageCard } from '../../shared/ui/message-card';
import { coolDownText } from './binding.view';
import './bind-notice.scss';
import { CurrentButler } from './current-butler';
import { EngineerCard } from './engineer-portrait';

/** The engineer scanned his own badge. */
export const OwnCode = () => (
  <MessageCard id="bind-own-code" icon="person" title="这是您自己的码" text="请住户用微信扫这个码，就能请您做管家">
    <PrimaryButton id="bind-to-workbench" onTap={() => void replace(pages.workbench)}>
      回到我的工作台
    </PrimaryButton>
  </MessageCard>
);

/** Changed a moment ago: the old card stays visible and nothing can be tapped by mistake. */
export function CoolingDown({ card }: { card: BindCard }) {
  return (
    <>
      <EngineerCard card={card} />
      {card.current && <CurrentButler engineer={card.current} text="您现在的管家" />}
      <Card id="bind-cool-down">
        <View className="bind-notice__text">{coolDownText(card.coolDownUntil, serverNow())}</View>
        <SecondButton id="bind-see-engineer" onTap={() => void replace(links.engineer(card.engineer.id))}>
          看看这位师傅
        </SecondButton>
      </Card>
    </>
  );
}
