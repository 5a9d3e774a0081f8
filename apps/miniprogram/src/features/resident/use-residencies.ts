import { api } from '../../api/api';
import type { Residency } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { confirm, toast } from '../../platform/message';
import { useCurrentCommunity } from '../community/current-community';
import { COMMUNITY_PAGE } from '../community/use-community-page';
import { keepMe } from './use-me';

/** What can be done with the communities one lives in. */
export function useResidencies() {
  const shown = useCurrentCommunity((state) => state.id);
  const show = useCurrentCommunity((state) => state.show);
  const setDefault = useTap((id: string, key) => api('PUT /api/me/communities/{id}/default', { path: { id }, key }));
  const leave = useTap((id: string, key) => api('DELETE /api/me/communities/{id}', { path: { id }, key }));

  async function makeDefault({ communityId, name }: Residency) {
    leave.clear();
    const me = await setDefault.run(communityId);
    if (!me) return;
    keepMe(me);
    show(communityId);
    toast(`以后一打开就是${name}`);
  }

  async function remove({ communityId, name }: Residency) {
    setDefault.clear();
    const sure = await confirm({ title: `移除${name}？`, text: '移除后还可以再加回来。', yes: '移除', no: '不移除' });
    const me = sure && (await leave.run(communityId));
    if (!me) return;
    keepMe(me);
    if (shown === communityId) show(null);
    void queryClient.invalidateQueries({ queryKey: [COMMUNITY_PAGE] });
    toast('已移除');
  }

  return { makeDefault, remove, busy: setDefault.busy || leave.busy, error: setDefault.error ?? leave.error };
}
