import type { Desk } from './desk';
import { leaveFor } from './wechat-link';

export async function openDesk({ link }: Desk): Promise<'opened' | 'copied'> {
  leaveFor(link);
  return 'opened';
}
