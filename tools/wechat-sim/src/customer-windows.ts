import type { Clock } from './clock.js';
import { WechatRefusal } from './errors.js';

const OPEN_MS = 48 * 3600_000;
const MESSAGES = 5;

/** After a user has written to customer service, five messages may be sent to him within 48 hours. */
export class CustomerWindows {
  private readonly open = new Map<string, { until: number; left: number }>();

  constructor(private readonly clock: Clock) {}

  userWrote(openid: string): void {
    this.open.set(openid, { until: this.clock.now() + OPEN_MS, left: MESSAGES });
  }

  use(openid: string): void {
    const window = this.open.get(openid);
    if (!window || this.clock.now() >= window.until) throw new WechatRefusal(45015, 'response out of time limit');
    if (window.left === 0) throw new WechatRefusal(45047, 'out of response count limit');
    window.left -= 1;
  }
}
