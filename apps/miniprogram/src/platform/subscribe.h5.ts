import type { SubscribeResults } from './subscribe';

export type { SubscribeResults } from './subscribe';

/** A web page cannot ask for WeChat's messages; the inbox has everything. */
export async function askToSubscribe(_templateIds: string[]): Promise<SubscribeResults> {
  return {};
}
