/** Callbacks that every asynchronous function of wx takes. Without them it gives a promise. */
export interface Callbacks {
  success?(result: object): void;
  fail?(result: object): void;
  complete?(result: object): void;
}

/** A refusal in WeChat's words: `name:fail <message>`; a message that begins with a colon joins on without a space. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly more: { errCode?: number; errno?: number } & Record<string, unknown> = {},
  ) {
    super(message);
  }
}

type Work<Options> = (options: Options) => unknown;

/** Makes an asynchronous function of wx out of plain work: callbacks, a promise, and `errMsg` in WeChat's form. */
export function api<Options extends object>(
  name: string,
  work: Work<Options>,
): (options?: Options & Callbacks) => unknown {
  return (options) => {
    const given = (options ?? {}) as Options & Callbacks;
    const settled = Promise.resolve().then(() => work(given));
    if (given.success || given.fail || given.complete) return answer(name, given, settled);
    return settled.then(
      (result) => succeeded(name, result),
      (error: unknown) => Promise.reject(failed(name, error)),
    );
  };
}

/** Tells the callbacks how the work ended. */
export function answer(name: string, callbacks: Callbacks, settled: Promise<unknown>): void {
  settled.then(
    (result) => tell(callbacks, 'success', succeeded(name, result)),
    (error: unknown) => tell(callbacks, 'fail', failed(name, error)),
  );
}

function tell(callbacks: Callbacks, which: 'success' | 'fail', result: object): void {
  alone(() => callbacks[which]?.(result));
  alone(() => callbacks.complete?.(result));
}

/** A fault inside a callback is the app's: it reaches window.onerror like any other, and disturbs nobody. */
function alone(work: () => void): void {
  try {
    work();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}

const succeeded = (name: string, result: unknown) => ({ errMsg: `${name}:ok`, ...(result as object | undefined) });

export function failed(name: string, error: unknown): object {
  const message = error instanceof Error ? error.message : String(error);
  const errMsg = message.startsWith(':') ? `${name}:fail${message}` : `${name}:fail ${message}`.trim();
  return { ...(error instanceof Refusal ? error.more : {}), errMsg };
}
