import type { components } from '@qianqu/contract';
import { TreeSelect } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../api/api';
import { nodesOf, type Region, type RegionNode } from './region.view';

interface Props {
  id?: string;
  /** By a form. */
  value?: Region[];
  onChange?: (region: Region[]) => void;
}

const below = async (parent?: string): Promise<components['schemas']['DivisionView'][]> =>
  (await api('GET /api/divisions', { query: { parent } })).items;

/** Divisions of any level, several at once; what lies below one is asked for when it is opened. */
export function RegionChooser({ id, value = [], onChange }: Props) {
  const [nodes, setNodes] = useState<RegionNode[]>([]);
  const load = async (parent?: string) => {
    const items = await below(parent);
    setNodes((known) => [
      ...known,
      ...nodesOf(items, parent).filter(({ id }) => !known.some((each) => each.id === id)),
    ]);
  };
  useEffect(() => void load().catch(() => undefined), []);
  return (
    <TreeSelect<Region[]>
      id={id}
      treeDataSimpleMode
      treeCheckable
      treeCheckStrictly
      showSearch={false}
      allowClear
      treeData={nodes}
      loadData={({ value: parent }) => load(String(parent))}
      value={value}
      onChange={(region) => onChange?.(region)}
      placeholder="点开，勾选省、市、区县或街道"
      notFoundContent="正在取区划"
      styles={{ popup: { root: { maxHeight: 360, overflow: 'auto' } } }}
      style={{ width: '100%' }}
    />
  );
}
