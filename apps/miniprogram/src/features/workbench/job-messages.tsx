import type { Job } from '../../api/contract';
import { TextButton } from '../../shared/ui/button';
import { MessageList } from '../booking/message-list';
import type { AskAbout } from './job-steps';

/** What the resident has told him, and what he has told the resident; the newest ones, for the card is long. */
const SHOWN = 3;

interface Props {
  job: Job;
  atHand: boolean;
  onAsk: AskAbout;
}

/** Words for where he goes next, or to answer with; for what comes later a card has enough on it already. */
export function JobMessages({ job: { id, messages, can }, job, atHand, onAsk }: Props) {
  return (
    <>
      <MessageList id={`job-${id}-messages`} messages={messages.slice(0, SHOWN)} reader="engineer" />
      {can.message && (atHand || messages.length > 0) && (
        <TextButton id={`job-${id}-say`} onTap={() => onAsk(job, 'say')}>
          告诉住户一句
        </TextButton>
      )}
    </>
  );
}
