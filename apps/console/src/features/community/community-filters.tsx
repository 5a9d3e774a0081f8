import type { components } from '@qianqu/contract';
import { Button, Flex, Form, Select } from 'antd';
import { ChoiceFilter } from '../../shared/choice-filter';
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
        <ChoiceFilter
          id="filter-kind"
          label="类型"
          width={120}
          value={values.kind}
          texts={KIND_TEXT}
          onChange={(kind) => onChange({ kind })}
        />
        <ChoiceFilter
          id="filter-engineers"
          label="负责的师傅"
          width={120}
          value={values.engineers}
          texts={HAS_TEXT}
          onChange={(engineers) => onChange({ engineers })}
        />
        <ChoiceFilter
          id="filter-residents"
          label="住户"
          width={120}
          value={values.residents}
          texts={HAS_TEXT}
          onChange={(residents) => onChange({ residents })}
        />
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
