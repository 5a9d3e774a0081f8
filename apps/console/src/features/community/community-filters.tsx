import type { components } from '@qianqu/contract';
import { Button, Flex, Form, Select } from 'antd';
import { SearchField } from '../../shared/search-field';
import { HAS_TEXT, KIND_TEXT } from './community.view';
import { DivisionField } from './division-field';

export interface Filters {
  name?: string;
  division?: string;
  kind?: string;
  engineers?: string;
  residents?: string;
  order?: string;
}

interface Props {
  values: Filters;
  isAny: boolean;
  onChange: (wish: Filters) => void;
  onClear: () => void;
}

const choices = (texts: Record<string, string>) => Object.entries(texts).map(([value, label]) => ({ value, label }));
const ORDER_TEXT: Record<components['schemas']['CommunityOrder'], string> = {
  place: '按所在地',
  residents: '住户多的在前',
};

/** What is looked for: each choice counts at once, a name when it is entered. `/` leads to it. */
export function CommunityFilters({ values, isAny, onChange, onClear }: Props) {
  const select = (label: string, name: 'kind' | 'engineers' | 'residents', texts: Record<string, string>) => (
    <Form.Item label={label} style={{ marginBottom: 0, width: 120 }} htmlFor={`filter-${name}`}>
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
          label="名称"
          value={values.name}
          placeholder="名称、拼音或首字母"
          onSearch={(name) => onChange({ name })}
        />
        <Form.Item label="区划" htmlFor="filter-division" style={{ marginBottom: 0, width: 260 }}>
          <DivisionField
            id="filter-division"
            value={values.division}
            placeholder="省、市、区县或街道"
            onChange={(division) => onChange({ division })}
          />
        </Form.Item>
        {select('类型', 'kind', KIND_TEXT)}
        {select('负责的师傅', 'engineers', HAS_TEXT)}
        {select('住户', 'residents', HAS_TEXT)}
        <Form.Item label="顺序" style={{ marginBottom: 0, width: 150 }} htmlFor="filter-order">
          <Select
            id="filter-order"
            disabled={Boolean(values.name) || values.residents === 'none'}
            value={values.order ?? 'place'}
            options={choices(ORDER_TEXT)}
            onChange={(order: string) => onChange({ order: order === 'place' ? undefined : order })}
          />
        </Form.Item>
        {isAny && <Button onClick={onClear}>去掉条件</Button>}
      </Flex>
    </Form>
  );
}
