import { queryClient } from '../../api/query-client';

/** What is shown of engineers is asked for anew. */
export const refreshEngineers = () => {
  void queryClient.invalidateQueries({ queryKey: ['engineers'] });
  void queryClient.invalidateQueries({ queryKey: ['engineer'] });
};
