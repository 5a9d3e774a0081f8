import { useRef, useState } from 'react';
import { ApiError, unansweredError } from './api-error';
import { lookAgain } from './query-client';
import { TapKeys } from './tap-keys';

export interface Tap<Input, Result> {
  /** Resolves to null when it failed; `error` then says why. A second tap while busy does nothing. */
  run(input: Input): Promise<Result | null>;
  busy: boolean;
  error: ApiError | null;
  clear(): void;
}

/** What a button does: one request per tap, one key per request, never two at once. */
export function useTap<Input, Result>(act: (input: Input, key: string) => Promise<Result>): Tap<Input, Result> {
  const keys = useRef(new TapKeys());
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  async function run(input: Input) {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      const result = await act(input, keys.current.keyFor(input));
      keys.current.answered();
      return result;
    } catch (fault) {
      const failure = unansweredError(fault);
      if (!failure.unanswered) {
        keys.current.answered();
        lookAgain();
      }
      setError(failure);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return { run, busy, error, clear: () => setError(null) };
}
