import { useInfiniteQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { Faulty } from './faulty';
import { More } from './more';
import { Nothing } from './nothing';

interface Props<T> {
  /** Names what is read, for the memory of answers. */
  name: readonly unknown[];
  what: string;
  read: (after: string | undefined) => Promise<{ items: T[]; next: string | null }>;
  columns: TableColumnsType<T>;
}

/** A list that is a part of a screen: the first page, and on with a button. */
export function SmallList<T extends { id: string }>({ name, what, read, columns }: Props<T>) {
  const list = useInfiniteQuery({
    queryKey: name,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (list.error) return <Faulty fault={list.error} again={() => void list.refetch()} />;
  return (
    <>
      <Table<T>
        rowKey="id"
        size="small"
        pagination={false}
        loading={list.isPending}
        dataSource={list.data?.pages.flatMap(({ items }) => items)}
        locale={{ emptyText: list.isPending ? ' ' : <Nothing what={what} /> }}
        columns={columns}
      />
      <More list={list} />
    </>
  );
}
