import { queryClient } from '../../api/query-client';

export const STAFF = ['staff'];

export const refreshStaff = () => void queryClient.invalidateQueries({ queryKey: STAFF });
