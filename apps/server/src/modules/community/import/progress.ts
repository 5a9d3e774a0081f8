import { SingleBar } from 'cli-progress';

/** Shows how far a long import is. */
export interface Progress {
  start(total: number): void;
  at(done: number): void;
  stop(): void;
}

const LINE_EVERY_MS = 2000;

/** A bar on a terminal; elsewhere (a log, a pipe) one plain line every two seconds. */
export function importProgress(out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(out) : lines(out);
}

function bar(out: NodeJS.WriteStream): Progress {
  const single = new SingleBar({
    stream: out,
    hideCursor: true,
    format: (_options, { value, total, startTime }) => {
      const filled = Math.round((Math.min(value, total) / Math.max(1, total)) * 30);
      return `${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${progressText(value, total, Date.now() - startTime)}`;
    },
  });
  return { start: (total) => single.start(total, 0), at: (done) => single.update(done), stop: () => single.stop() };
}

function lines(out: NodeJS.WriteStream): Progress {
  let total = 0;
  let began = 0;
  let said = 0;
  return {
    start: (all) => {
      total = all;
      began = said = Date.now();
    },
    at: (done) => {
      if (Date.now() - said < LINE_EVERY_MS) return;
      said = Date.now();
      out.write(`${progressText(done, total, said - began)}\n`);
    },
    stop: () => undefined,
  };
}

/** 41% 254000/620573 行 · 21400 行/秒 · 剩余 17 秒 */
export function progressText(done: number, total: number, elapsedMs: number): string {
  const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const left = rate > 0 ? `${Math.ceil(Math.max(0, total - done) / rate)} 秒` : '—';
  return `${Math.floor((done / Math.max(1, total)) * 100)}% ${done}/${total} 行 · ${Math.round(rate)} 行/秒 · 剩余 ${left}`;
}
