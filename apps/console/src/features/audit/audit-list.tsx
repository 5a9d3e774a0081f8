import type { components } from '@qianqu/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Form, Input, Table, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { api } from '../../api/api';
import { Faulty } from '../../shared/faulty';
import { More } from '../../shared/more';
import { PageHead } from '../../shared/page-head';
import { momentText } from '../../shared/time';

type Entry = components['schemas']['AuditView'];

/** What the staff did, newest first; who is looked for stands in the address. */
export function AuditList() {
  const [params, setParams] = useSearchParams();
  const wish = { actor: params.get('actor') ?? undefined, subject: params.get('subject') ?? undefined };
  const list = useInfiniteQuery({
    queryKey: ['audit', wish],
    queryFn: ({ pageParam }) => api('GET /api/console/audit', { query: { ...wish, after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const look = (given: { actor?: string; subject?: string }) =>
    setParams(Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim())));
  return (
    <>
      <PageHead
        title="操作记录"
        about="谁、什么时候、从哪里、做了什么。只能加，不能改；住户的姓名、电话、地址不在里面。"
      />
      <Form key={params.toString()} layout="inline" initialValues={wish} onFinish={look} style={{ marginBottom: 16 }}>
        <Form.Item label="谁" name="actor">
          <Input allowClear maxLength={40} placeholder="用户名" />
        </Form.Item>
        <Form.Item label="对谁或什么" name="subject">
          <Input allowClear maxLength={120} placeholder="编号" />
        </Form.Item>
        <Flex gap={8}>
          <Button type="primary" htmlType="submit">
            查
          </Button>
          {params.size > 0 && <Button onClick={() => setParams([])}>全部</Button>}
        </Flex>
      </Form>
      {list.error ? (
        <Faulty fault={list.error} again={() => void list.refetch()} />
      ) : (
        <>
          <Table<Entry>
            rowKey="id"
            size="middle"
            pagination={false}
            loading={list.isPending}
            locale={{ emptyText: <Empty description="没有这样的记录" /> }}
            dataSource={list.data?.pages.flatMap(({ items }) => items)}
            expandable={{
              columnTitle: '细节',
              columnWidth: 64,
              rowExpandable: ({ told }) => told !== '{}',
              expandedRowRender: ({ told, agent }) => <Told told={told} agent={agent} />,
            }}
            columns={[
              { title: '时间', dataIndex: 'at', render: momentText, width: 150 },
              { title: '谁', dataIndex: 'actor', width: 120 },
              { title: '做了什么', dataIndex: 'actionText' },
              { title: '对谁或什么', dataIndex: 'subject', width: 190 },
              { title: '从哪里', dataIndex: 'address', width: 130 },
            ]}
          />
          <More list={list} />
        </>
      )}
    </>
  );
}

function Told({ told, agent }: { told: string; agent: string }) {
  return (
    <>
      <Typography.Paragraph code style={{ whiteSpace: 'pre-wrap' }}>
        {JSON.stringify(JSON.parse(told), null, 2)}
      </Typography.Paragraph>
      <Typography.Text type="secondary">{agent}</Typography.Text>
    </>
  );
}
