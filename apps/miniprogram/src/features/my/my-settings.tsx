import { signOut } from '../../api/sign-out';
import { confirm } from '../../platform/message';
import { open } from '../../platform/navigate';
import { toTop } from '../../platform/scroll';
import { pages } from '../../routes';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Section } from '../../shared/ui/section';
import { useBookingDraft } from '../booking/booking-draft';
import { useCurrentCommunity } from '../community/current-community';

export function MySettings() {
  const show = useCurrentCommunity((state) => state.show);
  const clearDraft = useBookingDraft((state) => state.clearAll);

  async function onSignOut() {
    const sure = await confirm({
      title: '退出登录？',
      text: '您的预约和管家都会留着，下次登录还在。',
      yes: '退出',
      no: '不退出',
    });
    if (!sure) return;
    show(null);
    clearDraft();
    await signOut();
    toTop();
  }

  return (
    <Section id="settings" title="设置">
      <Card kind="flush">
        <ListRow
          id="my-contacts"
          icon="home"
          title="常用地址"
          detail="记下的称呼、电话和门牌"
          onTap={() => void open(pages.contacts)}
        />
        <ListRow
          id="my-levels"
          icon="bell"
          title="消息提醒"
          detail="选择要听哪些消息"
          onTap={() => void open(pages.noticeLevels)}
        />
        <ListRow
          id="complaints"
          icon="message"
          title="投诉和建议"
          detail="不满意就告诉我们，一定答复"
          onTap={() => void open(pages.complaints)}
        />
        <ListRow
          id="privacy"
          icon="shield"
          title="隐私说明"
          detail="存了哪些信息，为什么"
          onTap={() => void open(pages.privacy)}
        />
        <ListRow id="sign-out" icon="exit" title="退出登录" onTap={() => void onSignOut()} />
      </Card>
    </Section>
  );
}
