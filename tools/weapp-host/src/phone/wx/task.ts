import { Refusal } from './api.js';
import type { Head, Progress, Watch } from './exchange.js';

type Listener<Detail> = (detail: Detail) => void;

/** What request, uploadFile and downloadFile hand back, and the ear of the exchange behind it. */
export class Task implements Watch {
  private readonly ofHead = new Set<Listener<object>>();
  private readonly ofProgress = new Set<Listener<object>>();
  private stop: (why: Refusal) => void = () => undefined;

  constructor(private readonly direction: 'up' | 'down' | 'none') {}

  /** The object that the mini-program gets. */
  handle(stop: (why: Refusal) => void): Record<string, unknown> {
    this.stop = stop;
    const heads = {
      abort: () => this.stop(new Refusal('abort')),
      onHeadersReceived: (listener: Listener<object>) => void this.ofHead.add(listener),
      offHeadersReceived: (listener?: Listener<object>) => forget(this.ofHead, listener),
    };
    if (this.direction === 'none') return heads;
    return {
      ...heads,
      onProgressUpdate: (listener: Listener<object>) => void this.ofProgress.add(listener),
      offProgressUpdate: (listener?: Listener<object>) => forget(this.ofProgress, listener),
    };
  }

  head({ statusCode, header, cookies }: Head): void {
    this.ofHead.forEach((listener) => listener({ statusCode, header, cookies }));
  }

  up({ progress, done, expected }: Progress): void {
    if (this.direction !== 'up') return;
    const detail = { progress, totalBytesSent: done, totalBytesExpectedToSend: expected };
    this.ofProgress.forEach((listener) => listener(detail));
  }

  down({ progress, done, expected }: Progress): void {
    if (this.direction !== 'down') return;
    const detail = { progress, totalBytesWritten: done, totalBytesExpectedToWrite: expected };
    this.ofProgress.forEach((listener) => listener(detail));
  }
}

function forget<Detail>(listeners: Set<Listener<Detail>>, listener?: Listener<Detail>): void {
  if (listener) listeners.delete(listener);
  else listeners.clear();
}
