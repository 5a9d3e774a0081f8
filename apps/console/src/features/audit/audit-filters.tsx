import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Select } from 'antd';
import { api } from '../../api/api';

export interface AuditFilter {
  actor?: string;
  action?: string;
  subject?: string;
  /** Days in Shanghai, both included. */
  from?: string;
  to?: string;
}

export const FILTERS = ['actor', 'action', 'subject', 'from', 'to'] as const satisfies readonly (keyof AuditFilter)[];

interface Props {
  value: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

/** What is looked for in the record. */
export function AuditFilters({ value, onChange }: Props) {
  const deeds = useQuery({ queryKey: ['audit', 'deeds'], queryFn: () => api('GET /api/console/audit/deeds', {}) });
  const options = deeds.data?.items.map(({ action, text }) => ({ value: action, label: text }));
  return (
    <Form
      key={JSON.stringify(value)}
      layout="inline"
      initialValues={value}
      onFinish={onChange}
      style={{ marginBottom: 16, rowGap: 12 }}
    >
      <Form.Item label="谁" name="actor">
        <Input allowClear maxLength={40} placeholder="用户名" style={{ width: 110 }} />
      </Form.Item>
      <Form.Item label="做了什么" name="action">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          placeholder="全部"
          style={{ width: 160 }}
        />
      </Form.Item>
      <Form.Item label="对谁或什么" name="subject">
        <Input allowClear maxLength={120} placeholder="编号" style={{ width: 150 }} />
      </Form.Item>
      <Form.Item label="从" name="from">
        <Input type="date" max="9999-12-31" />
      </Form.Item>
      <Form.Item label="到" name="to">
        <Input type="date" max="9999-12-31" />
      </Form.Item>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit">
          查
        </Button>
        {Object.values(value).some(Boolean) && <Button onClick={() => onChange({})}>全部</Button>}
      </Flex>
    </Form>
  );
}
