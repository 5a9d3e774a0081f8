import { View } from '@tarojs/components';
import type { TimeOff } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { Dotted } from '../../shared/ui/dotted';
import { Section } from '../../shared/ui/section';
import { timeOffText } from './workbench.view';
import './own-time-off.scss';

/** When nothing is given to him, as the desk has written it down; nothing while there is none. */
export const OwnTimeOff = ({ timeOff, now }: { timeOff: TimeOff[]; now: Date }) =>
  timeOff.length === 0 ? null : (
    <Section id="own-time-off" title="我的休息">
      <Card>
        {timeOff.map((off) => (
          <View key={off.id} id={`time-off-${off.id}`} className="own-time-off__one">
            <View>{timeOffText(off, now)}</View>
            <View className="soft">
              <Dotted text={off.reason} />
            </View>
          </View>
        ))}
        <View className="soft">这些时间不给您派单。不对的话，请找客服改</View>
      </Card>
    </Section>
  );
