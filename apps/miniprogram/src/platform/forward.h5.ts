import { copy } from './contact';
import { toast } from './message';

export const forwardButton: { openType?: 'share' } = {};

/** A web page cannot open WeChat's list of friends, so it hands over its address. */
export async function forward(link: string): Promise<void> {
  await copy(`${window.location.origin}/h5${link}`);
  toast('链接已复制，可以发给家人');
}
