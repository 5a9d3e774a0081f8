import { View } from '@tarojs/components';
import { api } from '../../api/api';
import type { Notice } from '../../api/contract';
import { queryClient } from '../../api/query-client';
import { useTap } from '../../api/use-tap';
import { open } from '../../platform/navigate';
import { isTab, linkTo, pages } from '../../routes';
import { TextButton } from '../../shared/ui/button';
import { FaultLine } from '../../shared/ui/fault-line';
import { useCurrentCommunity } from '../community/current-community';
import { NoticeRow } from './notice-row';
import { noticeTarget } from './notice.view';
import { keepRead } from './use-notices';

/** A tap reads a notice and goes where it leads. */
export function NoticeList({ notices }: { notices: Notice[] }) {
  const show = useCurrentCommunity((state) => state.show);
  const read = useTap(async (id: string, key) =>
    keepRead(await api('POST /api/me/notices/{id}/read', { path: { id }, body: {}, key }), (each) => each.id === id),
  );
  const readAll = useTap(async (upTo: string, key) =>
    keepRead(await api('POST /api/me/notices/read', { body: { upTo }, key }), () => true),
  );

  function follow(notice: Notice) {
    if (!notice.read) void read.run(notice.id);
    const target = noticeTarget(notice.link);
    if (!target) return;
    if (target.path === pages.community && target.query.id) show(target.query.id);
    // It tells of a change, so what we hold is old; the page it leads to asks anew.
    void queryClient.invalidateQueries({ refetchType: 'none' });
    void open(isTab(target.path) ? target.path : linkTo(target.path, target.query));
  }

  return (
    <View id="notices">
      {notices.some((notice) => !notice.read) && (
        <View className="notices__all">
          <TextButton id="read-all" busy={readAll.busy} onTap={() => void readAll.run(notices[0].id)}>
            全部标为已看
          </TextButton>
        </View>
      )}
      <FaultLine fault={readAll.error} />
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onTap={() => follow(notice)} />
      ))}
    </View>
  );
}
