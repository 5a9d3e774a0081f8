import type { UseQueryResult } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { Faulty } from './faulty';
import { Nothing } from './nothing';
import { Pager } from './pager';

interface Page<T> {
  items: T[];
  next: string | null;
  prev: string | null;
}

interface Props<T> {
  list: UseQueryResult<Page<T>>;
  what: string;
  columns: TableColumnsType<T>;
  /** Whether this is a page beyond the first. */
  isWithin: boolean;
  /** Takes away what is looked for, when something is. */
  clear: (() => void) | undefined;
  onPage: (place: { after?: string; before?: string }) => void;
}

/** The list of a screen, in pages that go on both ways. */
export function KeysetTable<T extends { id: string }>({ list, what, columns, isWithin, clear, onPage }: Props<T>) {
  if (list.error) return <Faulty fault={list.error} again={() => void list.refetch()} />;
  return (
    <>
      <Table<T>
        rowKey="id"
        size="small"
        pagination={false}
        tableLayout="fixed"
        sticky
        loading={list.isPending || list.isPlaceholderData}
        dataSource={list.data?.items}
        locale={{ emptyText: list.isPending ? ' ' : <Nothing what={what} clear={clear} /> }}
        columns={columns}
      />
      <Pager
        next={list.data?.next}
        prev={list.data?.prev}
        isWithin={isWithin}
        busy={list.isPlaceholderData}
        onChange={(place) => {
          onPage(place);
          window.scrollTo({ top: 0 });
        }}
      />
    </>
  );
}
