import type { Brand } from '../../api/contract';
import { useClientConfig } from './use-client-config';

/** Who the company is and how it is reached; undefined until known: no page waits for it. */
export const useBrand = (): Brand | undefined => useClientConfig().data?.brand;
