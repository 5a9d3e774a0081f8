import { View } from '@tarojs/components';
import { api } from '../../api/api';
import type { Butler } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { serverNow } from '../../platform/clock';
import { confirm, toast } from '../../platform/message';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { businessDate, dayOfMonth } from '../../shared/format/shanghai-time';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Section } from '../../shared/ui/section';
import { COMMUNITY_PAGE } from '../community/use-community-page';
import { EngineerRow } from '../engineer/engineer-row';
import { asMaster } from '../engineer/engineer.view';
import { keepMe } from '../resident/use-me';
import { saidName } from '../community/community-name.view';
import { scanBadge } from './scan-badge';
import './my-butler.scss';

/** The butler, and the way out of the bond: as easy to find as the way in, but asked twice. */
export function MyButler({ butler }: { butler: Butler | null }) {
  const unbind = useTap((_: null, key) => api('DELETE /api/me/butler', { key }));

  async function onUnbind(name: string) {
    const sure = await confirm({
      title: `不再请${asMaster(name)}做管家？`,
      text: '以前的预约和记录都还在，随时可以再扫码绑定。',
      yes: '解除',
      no: '不解除',
    });
    const me = sure && (await unbind.run(null));
    if (!me) return;
    keepMe(me);
    void queryClient.invalidateQueries({ queryKey: [COMMUNITY_PAGE] });
    toast('已解除');
  }

  if (!butler) return <NoButlerYet />;
  const { engineer, communityId, communityName, boundAt } = butler;
  const since = dayOfMonth(businessDate(boundAt), businessDate(serverNow()));
  return (
    <Section
      id="my-butler"
      title="我的管家"
      aside={
        <TextButton id="unbind" busy={unbind.busy} onTap={() => void onUnbind(engineer.name)}>
          解除绑定
        </TextButton>
      }
    >
      <Card kind="flush">
        <EngineerRow
          id="my-butler-engineer"
          engineer={engineer}
          note={`${saidName(communityName)} · ${since}绑定`}
          onTap={() => void open(links.engineer(engineer.id, communityId))}
        />
      </Card>
      {unbind.error && (
        <View className="my-butler__fault">
          <FaultLine fault={unbind.error} />
        </View>
      )}
    </Section>
  );
}

const NoButlerYet = () => (
  <Section id="my-butler" title="我的管家">
    <Card>
      <View className="my-butler__none">
        <View className="my-butler__text">还没有管家。师傅上门时，扫一扫他工牌上的码</View>
        <TextButton id="scan-badge" onTap={() => void scanBadge()}>
          去扫码
        </TextButton>
      </View>
    </Card>
  </Section>
);
