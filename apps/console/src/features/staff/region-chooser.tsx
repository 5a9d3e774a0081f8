import { Flex, Tag, Tree, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../api/api';
import { type Levels, type Region, treeOf } from './region.view';

interface Props {
  /** By a form. */
  value?: Region[];
  onChange?: (region: Region[]) => void;
}

/** Divisions of any level, several at once; what lies below one is asked for when it is opened. */
export function RegionChooser({ value = [], onChange }: Props) {
  const [levels, setLevels] = useState<Levels>({});
  const load = async (parent?: string) => {
    const { items } = await api('GET /api/divisions', { query: { parent } });
    setLevels((known) => ({ ...known, [parent ?? '']: items }));
  };
  useEffect(() => void load().catch(() => undefined), []);
  const turn = (code: string, label: string, isOn: boolean) => {
    const others = value.filter((each) => each.value !== code);
    onChange?.(isOn ? [...others, { value: code, label }] : others);
  };
  return (
    <>
      <Flex wrap gap={4} style={{ marginBottom: 8 }} aria-label="选好的区域" role="group">
        {value.length === 0 && <Typography.Text type="secondary">点开，勾选省、市、区县或街道</Typography.Text>}
        {value.map((region) => (
          <Tag key={region.value} closable onClose={() => turn(region.value, region.label, false)}>
            {region.label}
          </Tag>
        ))}
      </Flex>
      <div style={{ maxHeight: 240, overflow: 'auto' }}>
        <Tree
          checkable
          checkStrictly
          selectable={false}
          style={{ background: 'none' }}
          treeData={treeOf(levels)}
          loadData={({ key }) => load(String(key))}
          checkedKeys={{ checked: value.map((region) => region.value), halfChecked: [] }}
          onCheck={(_keys, { node, checked }) => turn(String(node.key), node.label, checked)}
        />
      </div>
    </>
  );
}
