import type { components } from '@qianqu/contract';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/api';

type Schemas = components['schemas'];

/** The table of roles and permissions as the server keeps it. It changes with the version only. */
export const useRoles = () =>
  useQuery({ queryKey: ['roles'], queryFn: () => api('GET /api/console/roles', {}), staleTime: Infinity });

/** What a role is called; nothing while the table is on its way. */
export function useRoleName(): (role: Schemas['StaffRole']) => string {
  const { data } = useRoles();
  return (role) => data?.roles.find((each) => each.role === role)?.name ?? '';
}
