import { Button, Result } from 'antd';
import { sentenceOf } from '../api/fault';

/** Instead of what could not be loaded. */
export function Faulty({ fault, again }: { fault: unknown; again: () => void }) {
  return (
    <Result
      status="warning"
      title={sentenceOf(fault)}
      extra={
        <Button type="primary" onClick={again}>
          再试一次
        </Button>
      }
    />
  );
}
