import { View } from '@tarojs/components';
import type { Booking, ServiceRecord } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { itemsText } from '../../shared/format/items';
import { whenText } from '../../shared/format/shanghai-time';
import { Card } from '../../shared/ui/card';
import { Facts } from '../../shared/ui/facts';
import { ListRow } from '../../shared/ui/list-row';
import { Section } from '../../shared/ui/section';
import { EngineerRow } from '../engineer/engineer-row';
import { completedText } from '../engineer/engineer.view';
import { CommunityName } from '../community/community-name';
import { agreedText, consentText, newestFirst, paidText } from './booking.view';
import { RecordPhotos } from './record-photos';
import './booking-facts.scss';

export const BookingEngineer = ({ booking: { engineer, communityId } }: { booking: Booking }) => (
  <Card kind="flush" id="booking-engineer-card">
    {engineer ? (
      <EngineerRow
        id="booking-engineer"
        engineer={engineer}
        note={completedText(engineer.completed)}
        onTap={() => void open(links.engineer(engineer.id, communityId))}
      />
    ) : (
      <View id="booking-no-engineer" className="booking-facts__waiting">
        正在为您安排师傅，安排好会告诉您
      </View>
    )}
  </Card>
);

export const BookingFacts = ({ booking }: { booking: Booking }) => (
  <Section title="预约内容">
    <Card id="booking-facts">
      <Facts
        facts={[
          ['服务', booking.serviceItem.name],
          ['费用', booking.record ? paidText(booking, booking.record) : agreedText(booking)],
          ['小区', <CommunityName key="community" name={booking.communityName} />],
          ['地址', booking.contact?.address ?? ''],
          ['联系人', booking.contact ? `${booking.contact.name} ${booking.contact.phone}` : ''],
          ['留言', booking.note ?? ''],
          ['预约编号', booking.no],
        ]}
      />
    </Card>
  </Section>
);

/** What was done, as the engineer wrote it down. */
export const BookingRecord = ({ booking, record }: { booking: Booking; record: ServiceRecord }) => (
  <Section title="服务记录">
    <Card id="booking-record">
      <Facts
        facts={[
          ['做了什么', record.summary],
          ['用了什么', itemsText(record.items)],
          ['费用', paidText(booking, record)],
          ['为什么不一样', record.priceReason ?? ''],
          ['您的确认', consentText(record)],
          ['做完时间', whenText(record.finishedAt, null, serverNow())],
        ]}
      />
      <RecordPhotos id="booking-photo" photos={record.photos} />
    </Card>
  </Section>
);

/** The visit at which the issue was not put right. */
export const ReopenedBooking = ({ id }: { id: string }) => (
  <Card kind="flush">
    <ListRow
      id="reopened-booking"
      icon="wrench"
      title="上一次的服务"
      detail="这次是为同一个问题再来"
      onTap={() => void open(links.booking(id))}
    />
  </Card>
);

export const BookingHistory = ({ booking }: { booking: Booking }) => (
  <Section title="办理经过">
    <Card id="booking-history">
      {newestFirst(booking.history).map(({ state, at, text }, i) => (
        <View key={`${state}${at}`} id={`history-${i}`} className="booking-facts__change">
          <View>{text}</View>
          <View className="soft">{whenText(at, null, serverNow())}</View>
        </View>
      ))}
    </Card>
  </Section>
);
