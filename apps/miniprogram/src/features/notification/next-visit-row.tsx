import { Switch, View } from '@tarojs/components';
import type { CommunityLevel } from '../../api/contract';
import { aria } from '../../platform/aria';
import { toast } from '../../platform/message';
import { useNativeColours } from '../../platform/theme';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { ListRow } from '../../shared/ui/list-row';
import { useSubscribe } from '../wechat/use-subscribe';
import { useNextVisitAlert } from './use-levels';
import './next-visit-row.scss';

/** "Tell me when the engineer comes next": the whole row is the switch. */
export function NextVisitRow({ of: { communityId, nextVisitAlert } }: { of: CommunityLevel }) {
  const subscribe = useSubscribe('visit');
  const { accent } = useNativeColours();
  const alert = useNextVisitAlert();

  async function change(on: boolean) {
    if (await alert.run({ communityId, nextVisitAlert: on })) toast(on ? '师傅要来时告诉您' : '好的，不再提醒');
  }

  return (
    <Card kind="flush">
      <ListRow
        id="next-visit"
        icon="bell"
        title="告诉我下次师傅来"
        detail={nextVisitAlert ? '已打开' : '来之前先告诉您'}
        aside={
          <View className="next-visit-row__switch" {...aria({ hidden: true })}>
            <Switch id="next-visit-switch" checked={nextVisitAlert} color={accent} />
          </View>
        }
        onTap={() => {
          if (!nextVisitAlert) subscribe();
          void change(!nextVisitAlert);
        }}
      />
      <FaultLine fault={alert.error} />
    </Card>
  );
}
