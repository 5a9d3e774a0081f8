import { api } from '../../api/api';
import type { ClientConfig } from '../../api/contract';
import { askToSubscribe } from '../../platform/subscribe';
import { useClientConfig } from '../brand/use-client-config';

export type SubscribeMoment = keyof ClientConfig['subscribe'];

/**
 * Asks in WeChat's own dialog whether we may send word, on a tap that matters. To be called first thing in the tap.
 * What the tap is for goes on at once, whatever is answered.
 */
export function useSubscribe(moment: SubscribeMoment): () => void {
  const templateIds = useClientConfig().data?.subscribe[moment] ?? [];
  return () => {
    void askToSubscribe(templateIds).then(tell, () => undefined);
  };
}

async function tell(results: Awaited<ReturnType<typeof askToSubscribe>>) {
  if (Object.keys(results).length === 0) return;
  await api('POST /api/me/subscriptions', { body: { results } }).catch(() => undefined);
}
