import { View } from '@tarojs/components';
import type { Job, ServiceRecord, Workbench } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { back } from '../../platform/navigate';
import { itemsText } from '../../shared/format/items';
import { businessDate, clockTime } from '../../shared/format/shanghai-time';
import { PrimaryButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Facts } from '../../shared/ui/facts';
import { MessageCard } from '../../shared/ui/message-card';
import { Section } from '../../shared/ui/section';
import { paidText } from '../booking/booking.view';
import { RecordPhotos } from '../booking/record-photos';
import { CommunityName } from '../community/community-name';
import { saidName } from '../community/community-name.view';
import { saidYesText } from './finish-form';
import { JobContact } from './job-contact';
import { grouped } from './job-steps.view';
import { SheetCodeCard } from './sheet-code';
import { jobsOn } from './workbench.view';
import './finished-view.scss';

interface Props {
  job: Job;
  record: ServiceRecord;
  workbench: Workbench;
}

/** Done, what was written down, and where to go now. */
export function FinishedView({ job, record, workbench }: Props) {
  const { next } = grouped(jobsOn(workbench, businessDate(serverNow())), true);
  return (
    <View className="finished">
      <MessageCard id="finish-ok" icon="check" title="这一单做完了" text="住户已经能看到服务单" />
      <Card id="finish-facts">
        <Facts
          facts={[
            ['服务', job.serviceName],
            ['小区', <CommunityName key="community" name={job.communityName} />],
            ['做了什么', record.summary],
            ['材料', itemsText(record.items)],
            ['费用', paidText(job, record)],
            ['为什么不一样', record.priceReason ?? ''],
            ['住户的确认', saidYesText(record)],
          ]}
        />
        <RecordPhotos id="finish-photo" photos={record.photos} />
      </Card>
      <SheetCodeCard bookingId={job.id} />
      {next ? <NextStop job={next} /> : <View className="finished__none">今天没有别的单了，辛苦了</View>}
      <View className="finished__buttons">
        <PrimaryButton id="finish-back" onTap={() => void back()}>
          {next ? '去下一站' : '回到工作台'}
        </PrimaryButton>
      </View>
    </View>
  );
}

const NextStop = ({ job }: { job: Job }) => (
  <Section id="finish-next" title="下一站">
    <Card>
      <View className="finished__when">
        {clockTime(job.start)}–{clockTime(job.end)}
      </View>
      <View>
        {job.serviceName}，{saidName(job.communityName)}
      </View>
      <JobContact job={job} withWay />
    </Card>
  </Section>
);
