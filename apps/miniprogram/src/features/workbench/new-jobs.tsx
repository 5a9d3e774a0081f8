import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Job } from '../../api/contract';
import { toast } from '../../platform/message';
import { whenText } from '../../shared/format/shanghai-time';
import { SecondButton, TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { FaultLine } from '../../shared/ui/fault-line';
import { Section } from '../../shared/ui/section';
import { CommunityName } from '../community/community-name';
import { saidText, stepText } from './job-steps.view';
import { useJobChange } from './use-workbench';
import './job-card.scss';
import './new-jobs.scss';

interface Props {
  jobs: Job[];
  now: Date;
  /** The whole job is on the page already, with its own button. */
  isShown(job: Job): boolean;
  /** Shows the whole job, on its day. */
  onShow(job: Job): void;
}

/** More would push away where he goes next. */
const SHOWN = 2;

/** What was given to him for another day and waits for his yes. */
export function NewJobs({ jobs, now, isShown, onShow }: Props) {
  const [all, setAll] = useState(false);
  const more = jobs.length - SHOWN;
  return (
    <Section id="work-new" title={`待接单 ${jobs.length}`}>
      {/* A place of its own, so that one card that goes does not send the title again. */}
      <View>
        {(all ? jobs : jobs.slice(0, SHOWN)).map((job) => (
          <NewJob key={job.id} job={job} now={now} isShown={isShown(job)} onShow={onShow} />
        ))}
        {!all && more > 0 && (
          <TextButton id="all-new" onTap={() => setAll(true)}>
            还有 {more} 单，都看看
          </TextButton>
        )}
      </View>
    </Section>
  );
}

function NewJob({ job, now, isShown, onShow }: Omit<Props, 'jobs' | 'isShown'> & { job: Job; isShown: boolean }) {
  const change = useJobChange();
  const accept = async () => {
    if (await change.run({ id: job.id, start: job.start, step: 'accept' })) toast(saidText('accept'));
  };
  return (
    <Card id={`new-${job.id}`}>
      <View className="job-card__what">{whenText(job.start, job.end, now)}</View>
      <View>{job.serviceName}</View>
      <View>
        <CommunityName name={job.communityName} />
      </View>
      <FaultLine fault={change.error} />
      <View className="new-job__buttons">
        {!isShown && (
          <SecondButton id={`new-${job.id}-accept`} busy={change.busy} onTap={() => void accept()}>
            {stepText('accept')}
          </SecondButton>
        )}
        <TextButton id={`new-${job.id}-show`} onTap={() => onShow(job)}>
          看这一单
        </TextButton>
      </View>
    </Card>
  );
}
