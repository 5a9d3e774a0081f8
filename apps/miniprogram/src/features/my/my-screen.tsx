import { View } from '@tarojs/components';
import type { Me } from '../../api/contract';
import { aria } from '../../platform/aria';
import { open } from '../../platform/navigate';
import { pages } from '../../routes';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { MyButler } from '../binding/my-butler';
import { MyBookings } from '../booking/my-bookings';
import { CallUs } from '../brand/call-us';
import { MyNotices } from '../notification/my-notices';
import { LargeFontRow } from '../resident/large-font-row';
import { MyCommunities } from '../resident/my-communities';
import { greeting, isEngineer } from '../resident/resident.view';
import { MySettings } from './my-settings';
import './my-screen.scss';

export const MyScreen = ({ me }: { me: Me }) => (
  <View id="my">
    <View className="my-hero">
      <View id="my-greeting" className="my-hero__greeting" {...aria({ role: 'heading' })}>
        {greeting(me)}
      </View>
      {me.phoneMasked && <View className="my-hero__line">手机 {me.phoneMasked}</View>}
    </View>
    {isEngineer(me) && (
      <Card kind="flush">
        <ListRow
          id="workbench"
          icon="briefcase"
          title="我的工作台"
          detail="今天的单子、我的码、我的小区"
          onTap={() => void open(pages.workbench)}
        />
      </Card>
    )}
    <MyNotices />
    {/* Who needs it does not read far down. */}
    <Card kind="flush">
      <LargeFontRow />
    </Card>
    <MyButler butler={me.butler} />
    <MyBookings />
    <CallUs title="找客服" />
    <MyCommunities me={me} />
    <MySettings />
  </View>
);
