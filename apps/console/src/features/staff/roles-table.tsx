import type { components } from '@qianqu/contract';
import { Card, Table, Tag, Typography } from 'antd';
import { Faulty } from '../../shared/faulty';
import { PageHead } from '../../shared/page-head';
import { useRoles } from './use-roles';

type Row = components['schemas']['PermissionView'];

/** All in one row, also on a small screen. */
const CARDS = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
  gap: 12,
  marginBottom: 16,
};

/** Who may do what: the table that the server itself goes by. */
export function RolesTable() {
  const { data, error, isPending, refetch } = useRoles();
  if (error) return <Faulty fault={error} again={() => void refetch()} />;
  return (
    <>
      <PageHead title="角色与权限" about="每个角色能做什么。这张表是固定的，服务器就按它放行。" />
      <div style={CARDS}>
        {data?.roles.map(({ role, name, about, isLimited }) => (
          <Card key={role} size="small">
            <Typography.Text strong>{name}</Typography.Text> {isLimited && <Tag color="blue">限区域</Tag>}
            <Typography.Paragraph type="secondary" style={{ margin: '4px 0 0' }}>
              {about}
            </Typography.Paragraph>
          </Card>
        ))}
      </div>
      <Table<Row>
        rowKey="permission"
        size="small"
        pagination={false}
        loading={isPending}
        dataSource={data?.permissions}
        columns={[
          { title: '能做的事', dataIndex: 'words' },
          ...(data?.roles ?? []).map(({ role, name, permissions }) => ({
            title: name,
            key: role,
            align: 'center' as const,
            width: 96,
            render: (_value: unknown, { permission }: Row) =>
              permissions.includes(permission) ? (
                <span role="img" aria-label="可以">
                  ✓
                </span>
              ) : (
                <Typography.Text type="secondary" aria-label="不可以">
                  —
                </Typography.Text>
              ),
          })),
        ]}
      />
    </>
  );
}
