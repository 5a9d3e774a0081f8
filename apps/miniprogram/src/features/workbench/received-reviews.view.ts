import type { ContentState, ReviewCard } from '../../api/contract';
import type { Tone } from '../../shared/ui/tag';

interface ReplyState {
  told: { name: string; tone: Tone; text: string } | null;
  /** On the button that opens the sheet; empty when there is nothing to write. */
  button: string;
}

const STATES: Record<ContentState, ReplyState> = {
  pending: { told: { name: '审核中', tone: 'warm', text: '通过后住户就能看到' }, button: '' },
  approved: { told: { name: '已公开', tone: 'good', text: '住户已经能看到' }, button: '' },
  rejected: { told: { name: '没有通过', tone: 'plain', text: '别人看不到，改一改再发' }, button: '重新写回复' },
};

/** How far an answer to a review is, and what can be done. */
export const replyState = (reply: ReviewCard['reply']): ReplyState =>
  reply === null ? { told: null, button: '回复' } : STATES[reply.state];
