import { Alert } from 'antd';

interface Props {
  /** What was changed, by whom if that is known. */
  title: string;
  lines: string[];
}

/** What somebody else has changed since he looked; the next press goes on from there. */
export const ChangedMeanwhile = ({ title, lines }: Props) => (
  <Alert
    type="warning"
    showIcon
    title={title}
    style={{ marginBottom: 24 }}
    description={
      <>
        {lines.map((line, n) => (
          <div key={n}>{line}</div>
        ))}
        您填的都还在。看过以后仍要照您填的保存，请再按一次。
      </>
    }
  />
);
