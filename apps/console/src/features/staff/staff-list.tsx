import type { components } from '@qianqu/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Badge, Table, Tag, Typography } from 'antd';
import { api } from '../../api/api';
import { useMe } from '../../api/use-me';
import { Faulty } from '../../shared/faulty';
import { More } from '../../shared/more';
import { PageHead } from '../../shared/page-head';
import { momentText } from '../../shared/time';
import { AddStaff } from './add-staff';
import { STAFF } from './refresh-staff';
import { StaffDeeds } from './staff-deeds';
import { regionText } from './region.view';
import { useRoleName } from './use-roles';
import { STATE_TEXT } from './staff.view';

type Staff = components['schemas']['StaffView'];

/** Who works in the console. */
export function StaffList() {
  const { data: me } = useMe();
  const roleName = useRoleName();
  const list = useInfiniteQuery({
    queryKey: STAFF,
    queryFn: ({ pageParam }) => api('GET /api/console/staff', { query: { after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (list.error) return <Faulty fault={list.error} again={() => void list.refetch()} />;
  return (
    <>
      <PageHead title="账号" about="谁能进控制台，是什么角色。停用和换角色，下一次操作就生效。">
        <AddStaff />
      </PageHead>
      <Table<Staff>
        rowKey="id"
        pagination={false}
        loading={list.isPending}
        dataSource={list.data?.pages.flatMap(({ items }) => items)}
        columns={[
          {
            title: '谁',
            render: (_value, { fullName, username, demo }) => (
              <>
                {fullName} <Typography.Text type="secondary">{username}</Typography.Text>{' '}
                {demo && <Tag color="orange">演示</Tag>}
              </>
            ),
          },
          { title: '角色', dataIndex: 'role', render: roleName },
          { title: '区域', dataIndex: 'divisions', render: regionText },
          {
            title: '状态',
            dataIndex: 'state',
            render: (state: Staff['state']) => <Badge {...STATE_TEXT[state]} />,
          },
          { title: '加入', dataIndex: 'createdAt', render: momentText },
          {
            title: '操作',
            align: 'right',
            render: (_value, staff) => <StaffDeeds staff={staff} isMe={staff.id === me?.accountId} />,
          },
        ]}
      />
      <More list={list} />
    </>
  );
}
