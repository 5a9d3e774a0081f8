import { Alert } from 'antd';
import { sentenceOf } from '../api/fault';

/** What went wrong, above the button that was pressed; it stays until the next try. */
export function FaultLine({ fault }: { fault: unknown }) {
  return fault ? <Alert type="error" showIcon title={sentenceOf(fault)} style={{ marginBottom: 24 }} /> : null;
}
