import { Button, Flex, Form } from 'antd';
import { ChoiceFilter } from '../../shared/choice-filter';
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

/** Which engineers are looked for: each choice counts at once. */
export function EngineerFilters({ values, isAny, onChange, onClear }: Props) {
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
        <ChoiceFilter
          id="filter-state"
          label="状态"
          width={150}
          value={values.state}
          texts={STATE_TEXT}
          onChange={(state) => onChange({ state })}
        />
        <ChoiceFilter
          id="filter-missing"
          label="还缺什么"
          width={150}
          value={values.missing}
          texts={GAP_TEXT}
          onChange={(missing) => onChange({ missing })}
        />
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
