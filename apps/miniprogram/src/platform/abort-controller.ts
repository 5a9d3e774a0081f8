/** The part of AbortController that react-query and our transport use; the mini-program runtime has none. */
class Signal {
  aborted = false;
  reason: unknown = undefined;
  private listeners: (() => void)[] = [];

  addEventListener(_type: 'abort', listener: () => void) {
    this.listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void) {
    this.listeners = this.listeners.filter((other) => other !== listener);
  }

  raise(reason: unknown) {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.listeners.forEach((listener) => listener());
  }
}

export class AbortController {
  readonly signal = new Signal();

  abort(reason?: unknown) {
    this.signal.raise(reason);
  }
}
