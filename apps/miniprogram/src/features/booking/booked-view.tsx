import { View } from '@tarojs/components';
import type { Booking } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { replace } from '../../platform/navigate';
import { links, pages } from '../../routes';
import { whenText } from '../../shared/format/shanghai-time';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Facts } from '../../shared/ui/facts';
import { MessageCard } from '../../shared/ui/message-card';
import { asMaster } from '../engineer/engineer.view';
import { agreedText, changedText } from './booking.view';
import './booked-view.scss';

/** Done: said large, with what to remember. */
export const BookedView = ({ booking }: { booking: Booking }) => (
  <View className="booked">
    <MessageCard
      id="booked-ok"
      icon="check"
      title="预约好了"
      text={changedText(booking) || '师傅上门前会联系您，请留意电话'}
    />
    <Card id="booked-facts">
      <Facts
        facts={[
          ['时间', whenText(booking.start, booking.end, serverNow())],
          ['地址', booking.contact?.address ?? ''],
          ['师傅', booking.engineer ? asMaster(booking.engineer.name) : '正在安排'],
          ['服务', booking.serviceItem.name],
          ['费用', agreedText(booking)],
          ['预约编号', booking.no],
        ]}
      />
    </Card>
    <View className="booked__buttons">
      <PrimaryButton id="booked-open" onTap={() => void replace(links.booking(booking.id))}>
        查看预约
      </PrimaryButton>
      <SecondButton id="booked-home" onTap={() => void replace(pages.community)}>
        回到小区
      </SecondButton>
    </View>
  </View>
);
