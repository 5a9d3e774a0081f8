import { Injectable } from '@nestjs/common';
import type { MediaVerdict } from './media-verdict.js';

export type { MediaVerdict } from './media-verdict.js';

/** What WeChat tells us without being asked, and what is handed to those who listen. */
export interface WechatEvents {
  wxa_media_check: MediaVerdict;
}

export type WechatEventName = keyof WechatEvents;
export type WechatHandler<T> = (message: T) => Promise<void>;

/**
 * Who listens to WeChat's pushes. WeChat repeats a push that was not answered in time, and keeps no order: a handler
 * must bear to hear the same twice. When it throws, WeChat is told to push again.
 */
@Injectable()
export class WechatMessages {
  private readonly handlers: { [E in WechatEventName]: WechatHandler<WechatEvents[E]>[] } = { wxa_media_check: [] };

  on<E extends WechatEventName>(event: E, handler: WechatHandler<WechatEvents[E]>): void {
    this.handlers[event].push(handler);
  }

  async tell<E extends WechatEventName>(event: E, message: WechatEvents[E]): Promise<void> {
    for (const handler of this.handlers[event]) await handler(message);
  }
}
