import { View } from '@tarojs/components';
import type { Job } from '../../api/contract';
import { TextButton } from '../../shared/ui/button';
import { MessageList } from '../booking/message-list';
import type { AskAbout } from './job-steps';

/** What the resident has told him, and what he has told the resident; the newest ones, for the card is long. */
const SHOWN = 3;

export function JobMessages({ job, onAsk }: { job: Job; onAsk: AskAbout }) {
  const { id, messages, can } = job;
  if (messages.length === 0 && !can.message) return null;
  return (
    <View>
      <MessageList id={`job-${id}-messages`} messages={messages.slice(0, SHOWN)} reader="engineer" />
      {can.message && (
        <TextButton id={`job-${id}-say`} onTap={() => onAsk(job, 'say')}>
          告诉住户一句
        </TextButton>
      )}
    </View>
  );
}
