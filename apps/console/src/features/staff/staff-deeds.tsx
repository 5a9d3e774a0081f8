import type { components } from '@qianqu/contract';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { api } from '../../api/api';
import { useToldDeed } from '../../api/use-told-deed';
import { ChangeRole } from './change-role';
import { LinkDialog, type MadeLink } from './link-dialog';
import { refreshStaff } from './refresh-staff';

type Staff = components['schemas']['StaffView'];
type Deed = 'link' | 'role' | 'disable' | 'enable' | 'reset';

/** What an administrator does to an account; what cannot be undone is asked about, with what follows from it. */
export function StaffDeeds({ staff, isMe }: { staff: Staff; isMe: boolean }) {
  const { modal } = App.useApp();
  const [link, setLink] = useState<MadeLink | null>(null);
  const path = { id: staff.id };
  const [isChanging, setChanging] = useState(false);
  const makeLink = async () => {
    const { url } = await api('POST /api/console/staff/{id}/link', { path, body: {} });
    setLink({ url, fullName: staff.fullName });
  };
  const deed = useToldDeed(async (what: Deed, key) => {
    if (what === 'disable') await api('POST /api/console/staff/{id}/disable', { path, body: {}, key });
    if (what === 'enable') await api('POST /api/console/staff/{id}/enable', { path, body: {}, key });
    if (what === 'reset') await api('POST /api/console/staff/{id}/reset', { path, body: {}, key });
    if (what === 'reset' || what === 'link') await makeLink();
    refreshStaff();
  });

  const asks: Partial<Record<Deed, { title: string; content: string; okText: string }>> = {
    disable: {
      title: `停用${staff.fullName}？`,
      content: '他现在的登录马上失效，链接也作废。以后可以再启用。',
      okText: '停用',
    },
    reset: {
      title: `重置${staff.fullName}？`,
      content: '密码、验证器、备用码和所有登录都作废，不能恢复；接着给他一个新链接。',
      okText: '重置',
    },
  };
  const items: { key: Deed; label: string; danger?: boolean }[] = [
    ...(staff.state === 'invited' ? [{ key: 'link' as const, label: '给他链接' }] : []),
    { key: 'role', label: '换角色或区域' },
    ...(staff.state === 'active' ? [{ key: 'reset' as const, label: '重置（手机丢了、忘了密码）' }] : []),
    staff.state === 'disabled' ? { key: 'enable', label: '再启用' } : { key: 'disable', label: '停用', danger: true },
  ];
  const onWish = (what: Deed) => {
    const ask = asks[what];
    if (what === 'role') setChanging(true);
    else if (ask) void modal.confirm({ ...ask, okButtonProps: { danger: true }, onOk: () => deed.run(what) });
    else deed.run(what);
  };
  if (isMe) return '这是您';
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => onWish(key as Deed) }}>
        <Button size="small" loading={deed.busy} aria-label={`对${staff.fullName}的操作`}>
          操作
        </Button>
      </Dropdown>
      <ChangeRole staff={staff} open={isChanging} onClose={() => setChanging(false)} />
      <LinkDialog link={link} onClose={() => setLink(null)} />
    </>
  );
}
