import type { Desk } from './desk';
import { leaveFor } from './wechat-link';

/** Beside this page where the browser allows it: he comes back to what he was about to write of. */
export async function openDesk({ link }: Desk): Promise<'opened' | 'copied'> {
  if (!window.open(link, '_blank')) leaveFor(link);
  return 'opened';
}
