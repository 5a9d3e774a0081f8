import { Button, Empty } from 'antd';

/** A list in which nothing is: because there is nothing, or because of what is looked for. */
export function Nothing({ what, clear }: { what: string; clear?: () => void }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={clear ? `没有符合条件的${what}` : `还没有${what}`}>
      {clear && <Button onClick={clear}>去掉全部条件</Button>}
    </Empty>
  );
}
