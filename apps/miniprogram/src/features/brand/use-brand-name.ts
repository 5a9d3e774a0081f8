import { useClientConfig } from './use-client-config';

/** Whose people these are. Empty until known: no page waits for it. */
export const useBrandName = (): string => useClientConfig().data?.brandName ?? '';
