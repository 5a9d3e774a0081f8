import { transferMs } from '../packages.js';
import type { Handset } from '../handset.js';
import { Refusal } from './api.js';
import { Exchange, type Question, type Reply, type Watch } from './exchange.js';
import { NetworkQueue } from './network-queue.js';
import { Wire } from './wire.js';

type Kind = 'request' | 'uploadFile' | 'downloadFile';

const USUAL_TIMEOUT_MS = 60_000;
/** In the background WeChat lets exchanges run on for so long. */
const BACKGROUND_MS = 5_000;

const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED';
const interrupted = () => new Refusal('interrupted', { errno: 600003 });

/** The phone's network as a mini-program meets it. */
export class Network {
  private readonly wire = new Wire();
  private readonly queue = new NetworkQueue();
  private readonly open = new Set<Exchange>();
  private background = 0;

  constructor(private readonly phone: Handset) {
    phone.on('appHide', () => {
      this.background = window.setTimeout(() => this.stopAll(interrupted()), BACKGROUND_MS);
    });
    phone.on('appShow', () => window.clearTimeout(this.background));
    phone.on('networkStatusChange', ({ isConnected }: { isConnected: boolean }) => {
      if (!isConnected) this.stopAll(new Refusal(OFFLINE, { errno: 600001 }));
    });
  }

  timeoutOf(kind: Kind, asked: number | undefined): number {
    return asked ?? this.phone.program.app.networkTimeout?.[kind] ?? USUAL_TIMEOUT_MS;
  }

  /** Sends when there is a place; `stop` ends it wherever it is. */
  send(question: Question, watch: Watch): { reply: Promise<Reply>; stop(why: Refusal): void } {
    const { measure, settings } = this.phone;
    const exchange = new Exchange(question, watch, this.wire);
    const began = performance.now();
    this.open.add(exchange);
    measure.requestBegins();
    if (settings.online) this.queue.add(exchange);
    else exchange.stop(new Refusal(OFFLINE, { errno: 600001 }));
    const reply = exchange.reply
      .then((given) => this.overLine(given, question, began))
      .finally(() => {
        this.open.delete(exchange);
        this.queue.remove(exchange);
        measure.requestEnds();
      });
    return { reply, stop: (why) => exchange.stop(why) };
  }

  private stopAll(why: Refusal): void {
    for (const exchange of [...this.open]) exchange.stop(why);
  }

  /** A slow line takes its time for question and answer. */
  private async overLine(reply: Reply, { body }: Question, began: number): Promise<Reply> {
    const { line } = this.phone.settings;
    if (!line) return reply;
    const wait = transferMs(line, (body?.length ?? 0) + reply.bytes.size) - (performance.now() - began);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return reply;
  }
}
