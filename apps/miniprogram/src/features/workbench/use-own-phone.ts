import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';

const OWN_PHONE = ['own-phone'];

/** The number at which residents call him. */
export const useOwnPhone = () =>
  useQuery({ queryKey: OWN_PHONE, queryFn: ({ signal }) => api('GET /api/engineer/phone', { signal }) });

/** Without one residents cannot call him. */
export const useSetPhone = () =>
  useTap(async (phone: string | undefined, key) => {
    const own = await api('PUT /api/engineer/phone', { body: { phone }, key });
    queryClient.setQueryData(OWN_PHONE, own);
    return own;
  });
