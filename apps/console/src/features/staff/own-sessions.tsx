import type { components } from '@qianqu/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Table, Tag } from 'antd';
import { api } from '../../api/api';
import { queryClient } from '../../api/query-client';
import { useToldDeed } from '../../api/use-told-deed';
import { Faulty } from '../../shared/faulty';
import { momentText } from '../../shared/time';
import { browserOf } from './staff.view';

type Session = components['schemas']['StaffSessionView'];

export const SESSIONS = ['own-sessions'];

export const useSessions = () =>
  useQuery({ queryKey: SESSIONS, queryFn: () => api('GET /api/console/me/sessions', {}) });

export const refreshSessions = () => void queryClient.invalidateQueries({ queryKey: SESSIONS });

/** Where he has signed in; each but this one can be ended. */
export function OwnSessions() {
  const sessions = useSessions();
  const end = useToldDeed(
    (id: string, key) => api('DELETE /api/console/me/sessions/{id}', { path: { id }, key }),
    refreshSessions,
  );
  if (sessions.error) return <Faulty fault={sessions.error} again={() => void sessions.refetch()} />;
  return (
    <Card title="我的登录">
      <Table<Session>
        rowKey="id"
        pagination={false}
        loading={sessions.isPending}
        dataSource={sessions.data?.items.filter((session) => session.isLive)}
        columns={[
          { title: '什么时候', dataIndex: 'createdAt', render: momentText },
          { title: '从哪里', dataIndex: 'network' },
          { title: '用什么', dataIndex: 'agent', render: browserOf },
          {
            title: '操作',
            align: 'right',
            render: (_value, { id, isThis }) =>
              isThis ? (
                <Tag color="blue">正在用的</Tag>
              ) : (
                <Button size="small" disabled={end.busy} onClick={() => end.run(id)}>
                  退出这里
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}
