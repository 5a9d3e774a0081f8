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
import { joinInvitation } from './resident.view';
import { keepMe } from './use-me';
import './join-card.scss';

/** Nobody becomes a resident by looking at a page: it takes this tap. */
export function JoinCard({ page }: { page: CommunityPage }) {
  const join = useTap((communityId: string, key) => api('POST /api/me/communities', { body: { communityId }, key }));
  const { kind, title, text } = joinInvitation(page);
  if (kind === 'none') return null;

  async function onJoin() {
    const me = await join.run(page.community.id);
    if (!me) return;
    keepMe(me);
    void queryClient.invalidateQueries({ queryKey: [COMMUNITY_PAGE] });
    toast('已加入，这里是您的小区了');
  }

  return (
    <Card id={`join-${kind}`}>
      <View className="join-card__title">{title}</View>
      <View className="soft">{text}</View>
      <View className="join-card__button">
        <FaultLine fault={join.error} />
        <SecondButton id="join-community" busy={join.busy} onTap={() => void onJoin()}>
          是，我住这里
        </SecondButton>
      </View>
    </Card>
  );
}
