import type { components } from '@qianqu/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty, Table } from 'antd';
import { useSearchParams } from 'react-router';
import { api } from '../../api/api';
import { ExportMenu } from '../../shared/export-menu';
import { Faulty } from '../../shared/faulty';
import { More } from '../../shared/more';
import { PageHead } from '../../shared/page-head';
import { momentText } from '../../shared/time';
import { AuditEntry } from './audit-entry';
import { AuditFilter, AuditFilters, FILTERS } from './audit-filters';
import { changesText } from './changes.view';

type Entry = components['schemas']['AuditView'];

/** What the staff did, newest first; what is looked for stands in the address. */
export function AuditList() {
  const [params, setParams] = useSearchParams();
  const filter: AuditFilter = Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? undefined]));
  const list = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => api('GET /api/console/audit', { query: { ...filter, after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const look = (wish: AuditFilter) =>
    setParams(Object.fromEntries(FILTERS.flatMap((name) => (wish[name]?.trim() ? [[name, wish[name].trim()]] : []))));
  return (
    <>
      <PageHead
        title="操作记录"
        about="谁、什么时候、从哪里、做了什么，改前改后。只能加，不能改；住户的姓名、电话、地址不在里面。"
      >
        <ExportMenu address="/api/console/audit/file" filters={{ ...filter }} name="操作记录" />
      </PageHead>
      <AuditFilters value={filter} onChange={look} />
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
            tableLayout="fixed"
            expandable={{
              columnTitle: '细节',
              columnWidth: 64,
              expandedRowRender: (entry) => <AuditEntry entry={entry} />,
            }}
            columns={[
              { title: '时间', dataIndex: 'at', render: momentText, width: 150 },
              { title: '谁', dataIndex: 'actor', width: 110, ellipsis: true },
              { title: '做了什么', dataIndex: 'actionText', width: 150 },
              { title: '对谁或什么', dataIndex: 'subject', width: 180, ellipsis: true },
              { title: '改了什么', render: (_value, { changes }) => changesText(changes), ellipsis: true },
            ]}
          />
          <More list={list} />
        </>
      )}
    </>
  );
}
