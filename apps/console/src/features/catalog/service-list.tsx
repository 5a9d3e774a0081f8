import { useInfiniteQuery } from '@tanstack/react-query';
import { Flex, Table, Tag, Typography } from 'antd';
import { api } from '../../api/api';
import { Faulty } from '../../shared/faulty';
import { More } from '../../shared/more';
import { Nothing } from '../../shared/nothing';
import { PageHead } from '../../shared/page-head';
import { placeOf, type Service, TYPE_TEXT, yuanText } from './catalog.view';
import { AddService, EditService, MoveService, SwitchService } from './service-deeds';

/** What residents can book, in the order in which they see it; below what is withdrawn. */
export function ServiceList() {
  const list = useInfiniteQuery({
    queryKey: ['services'],
    queryFn: ({ pageParam }) => api('GET /api/console/services', { query: { after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const offered = items.filter(({ active }) => active).map(({ id }) => id);
  // What comes after the last one that is shown is not known while the list goes on.
  const place = (id: string, by: -1 | 1) => {
    const before = placeOf(offered, id, by);
    return before === undefined && list.hasNextPage ? null : before;
  };
  return (
    <>
      <PageHead title="服务目录" about="住户能约什么、多少钱、按什么次序看到。改了只影响以后的预约，约好的不变。">
        <AddService />
      </PageHead>
      {list.error ? (
        <Faulty fault={list.error} again={() => void list.refetch()} />
      ) : (
        <>
          <Table<Service>
            rowKey="id"
            size="small"
            pagination={false}
            sticky
            loading={list.isPending}
            dataSource={items}
            locale={{ emptyText: list.isPending ? ' ' : <Nothing what="服务" /> }}
            columns={[
              {
                title: '名称',
                render: (_value, { name, active, summary }) => (
                  <>
                    {name} {!active && <Tag>已下架</Tag>}
                    {summary && (
                      <Typography.Text type="secondary" style={{ display: 'block' }}>
                        {summary}
                      </Typography.Text>
                    )}
                  </>
                ),
              },
              {
                title: '种类与技能',
                width: 120,
                render: (_value, { type, skill }) => <Two first={TYPE_TEXT[type]} second={skill} />,
              },
              {
                title: '时长',
                dataIndex: 'durationMinutes',
                width: 90,
                align: 'right',
                render: (n: number) => `${n} 分钟`,
              },
              {
                title: '价格，保修期内',
                width: 120,
                align: 'right',
                render: (_value, { priceFen, warrantyPriceFen }) => (
                  <Two first={yuanText(priceFen)} second={yuanText(warrantyPriceFen)} />
                ),
              },
              {
                title: '次序',
                width: 96,
                render: (_value, service) =>
                  service.active && (
                    <Flex gap={4}>
                      <MoveService service={service} up={place(service.id, -1)} down={place(service.id, 1)} />
                    </Flex>
                  ),
              },
              {
                title: '操作',
                width: 140,
                render: (_value, service) => (
                  <Flex gap={8} wrap>
                    <EditService service={service} />
                    <SwitchService service={service} />
                  </Flex>
                ),
              },
            ]}
          />
          <More list={list} />
        </>
      )}
    </>
  );
}

const Two = ({ first, second }: { first: string; second: string }) => (
  <>
    {first}
    <Typography.Text type="secondary" style={{ display: 'block' }}>
      {second}
    </Typography.Text>
  </>
);
