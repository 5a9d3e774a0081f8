import type { components } from '@qianqu/contract';
import { Collapse, Descriptions, Table, Typography } from 'antd';

type Schemas = components['schemas'];
type Change = Schemas['AuditChange'];

/** One entry, opened: what was before and after, and what it was made with. */
export function AuditEntry({ entry }: { entry: Schemas['AuditView'] }) {
  const { changes, told, address, agent, action } = entry;
  return (
    <div style={{ maxWidth: 880 }}>
      {changes.length > 0 ? (
        <Table<Change>
          size="small"
          pagination={false}
          rowKey={(change) => `${change.of ?? ''} ${change.field} ${changes.indexOf(change)}`}
          dataSource={changes}
          columns={[
            { title: '改了什么', render: (_value, { of, word }) => <What of={of} word={word} />, width: '30%' },
            { title: '改前', dataIndex: 'before', render: valueText },
            { title: '改后', dataIndex: 'after', render: valueText },
          ]}
        />
      ) : (
        <Typography.Text type="secondary">没有改动前后的值可看</Typography.Text>
      )}
      <Descriptions
        size="small"
        column={1}
        style={{ marginTop: 16 }}
        items={[
          { key: 'address', label: '从哪里', children: address || '本机命令行' },
          { key: 'agent', label: '浏览器', children: agent || '没有' },
          { key: 'action', label: '操作代号', children: action },
        ]}
      />
      {told !== '{}' && (
        <Collapse
          ghost
          size="small"
          items={[{ key: 'told', label: '提交的内容（不含个人信息）', children: <Told told={told} /> }]}
        />
      )}
    </div>
  );
}

function What({ of, word }: Pick<Change, 'of' | 'word'>) {
  return (
    <>
      {word}
      {of && (
        <>
          <br />
          <Typography.Text type="secondary">{of}</Typography.Text>
        </>
      )}
    </>
  );
}

const valueText = (value: string | null) =>
  value === null || value === '' ? <Typography.Text type="secondary">（无）</Typography.Text> : value;

function Told({ told }: { told: string }) {
  return (
    <Typography.Paragraph code style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
      {JSON.stringify(JSON.parse(told), null, 2)}
    </Typography.Paragraph>
  );
}
