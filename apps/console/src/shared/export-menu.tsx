import { Button, Dropdown } from 'antd';
import { takeFile } from '../api/take-file';
import { useToldDeed } from '../api/use-told-deed';

const FORMATS = { xlsx: 'Excel 表格', csv: 'CSV 文件' };
type Format = keyof typeof FORMATS;

interface Props {
  /** Such as `/api/console/audit/file`. */
  address: string;
  /** What the list is filtered by. */
  filters: Record<string, string | undefined>;
  /** Of the file, without its ending. */
  name: string;
}

/** The list that is shown, all of it, as a file. */
export function ExportMenu({ address, filters, name }: Props) {
  const { run, busy } = useToldDeed((format: Format) => {
    const asked = Object.entries(filters).flatMap(([key, value]) => (value ? [[key, value]] : []));
    return takeFile(
      `${address}?${new URLSearchParams([...asked, ['format', format]]).toString()}`,
      `${name}.${format}`,
    );
  });
  const items = Object.entries(FORMATS).map(([key, label]) => ({ key, label }));
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => run(key as Format) }}>
      <Button loading={busy}>导出</Button>
    </Dropdown>
  );
}
