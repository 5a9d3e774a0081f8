import { View } from '@tarojs/components';
import { api } from '../../api/api';
import type { CommunityPage } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { toast } from '../../platform/message';
import { SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { COMMUNITY_PAGE } from '../community/use-community-page';
import { memberInvitation } from './resident.view';
import { keepMe } from './use-me';
import './member-card.scss';

/** Nobody becomes a resident by looking at a page: it takes this tap. */
export function MemberCard({ page }: { page: CommunityPage }) {
  const become = useTap((communityId: string, key) => api('POST /api/me/communities', { body: { communityId }, key }));
  const { kind, title, text } = memberInvitation(page);
  if (kind === 'none') return null;

  async function onBecome() {
    const me = await become.run(page.community.id);
    if (!me) return;
    keepMe(me);
    void queryClient.invalidateQueries({ queryKey: [COMMUNITY_PAGE] });
    toast('已加入，这里是您的小区了');
  }

  return (
    <Card id={`member-${kind}`}>
      <View className="member-card__title">{title}</View>
      <View className="soft">{text}</View>
      <View className="member-card__button">
        <FaultLine fault={become.error} />
        <SecondButton id="become-member" busy={become.busy} onTap={() => void onBecome()}>
          是，我住这里
        </SecondButton>
      </View>
    </Card>
  );
}
