import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { Card } from '../../shared/ui/card';
import { Tag } from '../../shared/ui/tag';
import { stateText } from '../booking/booking.view';
import { CommunityName } from '../community/community-name';
import { jobPriceText } from './finish-form';
import { JobContact } from './job-contact';
import { JobFault } from './job-fault';
import { JobMessages } from './job-messages';
import { JobSteps, type AskAbout } from './job-steps';
import { spanOf, travelText } from './workbench.view';
import './job-card.scss';

interface Props {
  job: Job;
  /** The next thing to do today; its button is the warm one. */
  atHand: boolean;
  now: Date;
  onAsk: AskAbout;
}

export function JobCard({ job, atHand, now, onAsk }: Props) {
  const { name, tone } = stateText(job.state);
  return (
    <Card id={`job-${job.id}`}>
      <View className="job-card__head">
        <View className="job-card__clock">{spanOf(job, now)}</View>
        <Tag tone={tone}>{name}</Tag>
      </View>
      <View className="job-card__what">{job.serviceName}</View>
      <View>
        <CommunityName name={job.communityName} />
      </View>
      {job.next !== null && (
        <View id={`job-${job.id}-price`} className="job-card__price">
          {jobPriceText(job)}
        </View>
      )}
      {job.note && (
        <View id={`job-${job.id}-note`} className="job-card__note">
          住户说：{job.note}
        </View>
      )}
      {/* A place of its own: when pictures, door and messages appear in it, the card around it is not sent to the phone again. */}
      <View>
        <JobFault job={job} />
        <JobContact job={job} withWay={atHand} />
        <JobMessages job={job} atHand={atHand} onAsk={onAsk} />
      </View>
      {travelText(job.travelMinutes) && <View className="soft">{travelText(job.travelMinutes)}</View>}
      <JobSteps job={job} atHand={atHand} now={now} onAsk={onAsk} />
      <View className="job-card__no">单号 {job.no}</View>
    </Card>
  );
}
