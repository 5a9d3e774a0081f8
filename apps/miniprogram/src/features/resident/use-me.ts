import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import { ApiError } from '../../api/api-error';
import type { Me } from '../../api/contract';
import { queryClient } from '../../api/query-client';

export const ME = ['me'];

/** Who is here: his communities, his butler, his wishes. Asking signs in. */
export function useMe() {
  return useQuery({ queryKey: ME, queryFn: ({ signal }) => api('GET /api/me', { signal }) });
}

/** After a change the server's answer is the new truth, everywhere. */
export function keepMe(me: Me): Me {
  queryClient.setQueryData(ME, me);
  return me;
}

/** Nobody we know, and not by accident: he logged out, or this browser is not WeChat's. What is public stays open to him. */
export const isStranger = (fault: unknown) =>
  fault instanceof ApiError && (fault.code === 'client.needsWechat' || fault.code === 'client.signedOut');
