import { View } from '@tarojs/components';
import type { Complaint } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { dayName, businessDate } from '../../shared/format/shanghai-time';
import { TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Dotted } from '../../shared/ui/dotted';
import { Tag } from '../../shared/ui/tag';
import { saidName } from '../community/community-name.view';
import { againText, categoryTitle, complaintState } from './complaint.view';
import './complaint-row.scss';

interface Props {
  complaint: Complaint;
  /** The booking it is about, in words; empty when it is about none. */
  booking: string;
}

/** One of mine: how it stands, what was answered, what I said. */
export function ComplaintRow({ complaint, booking }: Props) {
  const now = serverNow();
  const { name, tone, text } = complaintState(complaint, now);
  const said = dayName(businessDate(complaint.registeredAt), businessDate(now));
  return (
    <Card id={`complaint-${complaint.id}`}>
      <View className="complaint-row__head">
        <View className="complaint-row__title">{categoryTitle(complaint.category)}</View>
        <Tag tone={tone}>{name}</Tag>
      </View>
      <View className="soft">
        <Dotted text={`${said}提交 · ${saidName(complaint.communityName)}`} />
      </View>
      {complaint.bookingId && (
        <View className="complaint-row__booking">
          <TextButton
            id={`complaint-${complaint.id}-booking`}
            onTap={() => void open(links.booking(complaint.bookingId ?? ''))}
          >
            {booking}
          </TextButton>
        </View>
      )}
      <View className="complaint-row__text">{complaint.text}</View>
      {complaint.repeats > 0 && (
        <View id={`complaint-${complaint.id}-again`} className="complaint-row__text">
          <View className="soft">{againText(complaint)}</View>
          {complaint.again.map(({ at, text: said }) => (
            <View key={`${at} ${said}`}>{said}</View>
          ))}
        </View>
      )}
      <View id={`complaint-${complaint.id}-state`} className="complaint-row__state">
        {text}
        {complaint.answer && <View className="complaint-row__answer">{complaint.answer}</View>}
      </View>
    </Card>
  );
}
