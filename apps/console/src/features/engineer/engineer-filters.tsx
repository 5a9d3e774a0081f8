import { Button, Flex, Form, Select } from 'antd';
import { SearchField } from '../../shared/search-field';
import { DivisionField } from '../community/division-field';
import { GAP_TEXT, STATE_TEXT } from './engineer.view';

export interface Filters {
  name?: string;
  state?: string;
  missing?: string;
  division?: string;
}

interface Props {
  values: Filters;
  isAny: boolean;
  onChange: (wish: Filters) => void;
  onClear: () => void;
}

const choices = (texts: Record<string, string>) => Object.entries(texts).map(([value, label]) => ({ value, label }));

/** Which engineers are looked for: each choice counts at once. */
export function EngineerFilters({ values, isAny, onChange, onClear }: Props) {
  const select = (label: string, name: 'state' | 'missing', texts: Record<string, string>) => (
    <Form.Item label={label} style={{ marginBottom: 0, width: 150 }} htmlFor={`filter-${name}`}>
      <Select
        id={`filter-${name}`}
        allowClear
        placeholder="不限"
        value={values[name]}
        options={choices(texts)}
        onChange={(value?: string) => onChange({ [name]: value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" component="div" role="search" style={{ marginBottom: 16 }}>
      <Flex wrap gap="8px 16px" align="flex-end">
        <SearchField
          id="filter-name"
          label="姓名或工号"
          value={values.name}
          placeholder="姓名或工号的一部分"
          onSearch={(name) => onChange({ name })}
        />
        {select('状态', 'state', STATE_TEXT)}
        {select('还缺什么', 'missing', GAP_TEXT)}
        <Form.Item label="在哪里做" htmlFor="filter-division" style={{ marginBottom: 0, width: 260 }}>
          <DivisionField
            id="filter-division"
            value={values.division}
            placeholder="省、市、区县或街道"
            onChange={(division) => onChange({ division })}
          />
        </Form.Item>
        {isAny && <Button onClick={onClear}>去掉条件</Button>}
      </Flex>
    </Form>
  );
}
