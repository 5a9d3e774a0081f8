import { useQuery } from '@tanstack/react-query';
import { api } from './api';
import { ME } from './me-key';

/** Who has signed in. */
export const useMe = () => useQuery({ queryKey: ME, queryFn: () => api('GET /api/console/me', {}) });
