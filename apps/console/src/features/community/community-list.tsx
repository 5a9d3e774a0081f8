import type { components } from '@qianqu/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { api } from '../../api/api';
import { useMe } from '../../api/use-me';
import { ExportMenu } from '../../shared/export-menu';
import { KeysetTable } from '../../shared/keyset-table';
import { PageHead } from '../../shared/page-head';
import { filtersOf, useAddress } from '../../shared/use-address';
import { AddCommunity } from './community-deeds';
import { CommunityFilters } from './community-filters';
import { KIND_TEXT } from './community.view';

type Community = components['schemas']['ConsoleCommunity'];
type Schemas = components['schemas'];

const FILTERS = ['name', 'division', 'kind', 'engineers', 'residents', 'order', 'after', 'before'] as const;

/** All communities, as far as they are his; what is looked for, and the page, stand in the address. */
export function CommunityList() {
  const { values, change, isAny, clear } = useAddress(FILTERS);
  const { data: me } = useMe();
  const list = useQuery({
    queryKey: ['communities', values],
    queryFn: () =>
      api('GET /api/console/communities', {
        query: {
          ...values,
          kind: values.kind as Schemas['CommunityKind'] | undefined,
          engineers: values.engineers as Schemas['SomeOrNone'] | undefined,
          residents: values.residents as Schemas['SomeOrNone'] | undefined,
          order: values.order as Schemas['CommunityOrder'] | undefined,
          limit: 50,
        },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title="小区" about="全国的小区和村。点名称看它的师傅、住户、上门、预约、评价和投诉。">
        <ExportMenu address="/api/console/communities/file" filters={filtersOf(values)} name="小区" />
        {me?.permissions.includes('community.write') && <AddCommunity />}
      </PageHead>
      <CommunityFilters values={values} isAny={isAny} onChange={change} onClear={clear} />
      <KeysetTable
        list={list}
        what="小区"
        isWithin={Boolean(values.after || values.before)}
        clear={isAny ? clear : undefined}
        onPage={change}
        columns={[
          {
            title: '名称',
            render: (_value, { id, name, demo }) => (
              <>
                <Link to={`/communities/${id}`}>{name}</Link> {demo && <Tag color="orange">演示</Tag>}
              </>
            ),
          },
          { title: '类型', dataIndex: 'kind', width: 72, render: (kind: Community['kind']) => KIND_TEXT[kind] },
          { title: '所在地', dataIndex: 'place', width: '36%' },
          { title: '住户', dataIndex: 'residents', width: 72, align: 'right', render: count },
          { title: '师傅', dataIndex: 'engineers', width: 72, align: 'right', render: count },
          {
            title: '户数',
            width: 84,
            align: 'right',
            render: (_value, { households }) => count(households?.count ?? 0),
          },
        ]}
      />
    </>
  );
}

/** Nothing is said as a dash: a column of noughts hides the numbers. */
const count = (n: number) =>
  n === 0 ? <Typography.Text type="secondary">–</Typography.Text> : n.toLocaleString('zh-CN');
