import { App } from 'antd';
import { useEffect } from 'react';
import { sentenceOf } from './fault';
import { useDeed } from './use-deed';

/** A deed of a single button: what went wrong is said on top of the screen. */
export function useToldDeed<W, A>(send: (wish: W, key: string) => Promise<A>, done?: (answer: A, wish: W) => void) {
  const { message } = App.useApp();
  const deed = useDeed(send, done);
  useEffect(() => {
    if (deed.fault) void message.error(sentenceOf(deed.fault), 6);
  }, [deed.fault, message]);
  return deed;
}
