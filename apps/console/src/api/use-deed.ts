import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { Fault } from './fault';

/**
 * Something that is done once, also when it is tapped twice or sent again after an answer that got lost: the key is kept until
 * the server has answered. The screen says what went wrong.
 */
export function useDeed<W, A>(send: (wish: W, key: string) => Promise<A>, done?: (answer: A, wish: W) => void) {
  const key = useRef<string | null>(null);
  const deed = useMutation({
    mutationFn: (wish: W) => send(wish, (key.current ??= crypto.randomUUID())),
    onSuccess: done,
    onSettled: (_answer, fault) => {
      if (!(fault instanceof Fault && fault.status === 0)) key.current = null;
    },
  });
  return { run: deed.mutate, busy: deed.isPending, fault: deed.error };
}
