import { Button, Flex, Typography } from 'antd';

interface Props {
  /** Keys of the pages beside this one, as the server gave them; undefined: there is no answer yet. */
  next: string | null | undefined;
  prev: string | null | undefined;
  /** Whether this is not the first page. */
  isWithin: boolean;
  busy: boolean;
  onChange: (place: { after?: string; before?: string }) => void;
}

/** On and back in a list by keys: it has no page numbers, and is as quick at its end as at its beginning. */
export function Pager({ next, prev, isWithin, busy, onChange }: Props) {
  if (!next && !isWithin) return null;
  return (
    <Flex component="nav" aria-label="翻页" justify="flex-end" align="center" gap={8} style={{ marginTop: 16 }}>
      {isWithin && <Button onClick={() => onChange({})}>回到开头</Button>}
      {(prev || !isWithin) && (
        <Button disabled={!prev || busy} onClick={() => onChange({ before: prev ?? undefined })}>
          上一页
        </Button>
      )}
      <Button disabled={!next || busy} onClick={() => onChange({ after: next ?? undefined })}>
        下一页
      </Button>
      {!next && next !== undefined && <Typography.Text type="secondary">到底了</Typography.Text>}
    </Flex>
  );
}
