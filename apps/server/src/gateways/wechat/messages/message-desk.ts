import { Injectable, Logger } from '@nestjs/common';
import { Metrics } from '../../../foundation/metrics/metrics.js';
import { wechatErrors } from '../wechat.errors.js';
import { mediaVerdict } from './media-verdict.js';
import type { Message } from './message-gate.js';
import { WechatMessages } from './wechat-messages.js';

/** WeChat waits five seconds for an answer. */
const ANSWER_MS = 4000;

/** Brings a message to those who listen. WeChat hears `success` only after they are done; else it pushes again. */
@Injectable()
export class MessageDesk {
  private readonly logger = new Logger(MessageDesk.name);

  constructor(
    private readonly messages: WechatMessages,
    private readonly metrics: Metrics,
  ) {}

  async handle(message: Message): Promise<void> {
    let known: boolean;
    try {
      known = await inTime(this.deliver(message));
    } catch (error) {
      this.count('failed');
      this.logger.error({ call: 'message', cause: error instanceof Error ? error.stack : String(error) });
      throw wechatErrors.messageLater();
    }
    this.count(known ? 'ok' : 'ignored');
  }

  /** False: a message that nobody here has use for. Pushing it again would change nothing. */
  private async deliver({ MsgType, Event, ...rest }: Message): Promise<boolean> {
    if (MsgType !== 'event' || Event !== 'wxa_media_check') return false;
    const verdict = mediaVerdict(rest);
    if (!verdict) return false;
    await this.messages.tell('wxa_media_check', verdict);
    return true;
  }

  private count(result: string): void {
    this.metrics.outside.labels('wechat', 'message', result).inc();
  }
}

/** Gives up waiting before WeChat does. What runs on does no harm: it will run again, and may. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('a handler took too long')), ANSWER_MS);
  });
  // A failure after the time is up has nobody left to tell.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
