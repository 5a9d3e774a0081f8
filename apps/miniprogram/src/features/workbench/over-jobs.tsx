import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { yuan } from '../../shared/format/money';
import { clockTime } from '../../shared/format/shanghai-time';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Tag } from '../../shared/ui/tag';
import { stateText } from '../booking/booking.view';
import { CommunityName } from '../community/community-name';

/** What is over takes a line each: it is only looked up. */
export const OverJobs = ({ jobs }: { jobs: Job[] }) => (
  <Card kind="flush" id="work-over">
    {jobs.map((job) => {
      const { name, tone } = stateText(job.state);
      return (
        <ListRow
          key={job.id}
          id={`job-${job.id}`}
          title={`${clockTime(job.start)} ${job.serviceName}`}
          detail={
            <>
              <View>
                <CommunityName name={job.communityName} />
              </View>
              {job.record && <View>{job.record.inWarranty ? '保修期内，不收费' : yuan(job.record.priceFen)}</View>}
            </>
          }
          aside={<Tag tone={tone}>{name}</Tag>}
        />
      );
    })}
  </Card>
);
