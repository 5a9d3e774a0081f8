import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { clockTime } from '../../shared/format/shanghai-time';
import { Card } from '../../shared/ui/card';
import { ListRow } from '../../shared/ui/list-row';
import { Tag } from '../../shared/ui/tag';
import { stateText } from '../booking/booking.view';
import { CommunityName } from '../community/community-name';
import { overText } from './workbench.view';
import './over-jobs.scss';

/** What is over takes a line each: what was done, and the code for the household, lie behind it. */
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
              {job.record && (
                <>
                  <View>{overText(job)}</View>
                  <View className="over-jobs__open">看服务单，出示二维码</View>
                </>
              )}
            </>
          }
          onTap={job.record ? () => void open(links.workbenchFinish(job.id)) : undefined}
          aside={<Tag tone={tone}>{name}</Tag>}
        />
      );
    })}
  </Card>
);
