/** A division that was chosen. */
export interface Region {
  value: string;
  label: string;
}

export interface RegionNode {
  id: string;
  pId: string;
  value: string;
  title: string;
  /** Nothing lies below a street. */
  isLeaf: boolean;
}

const STREET = 9;

/** Divisions as the tree takes them. What only holds a level of the code says that all below it is meant. */
export const nodesOf = (divisions: { code: string; name: string }[], parent = ''): RegionNode[] =>
  divisions.map(({ code, name }) => ({
    id: code,
    pId: parent,
    value: code,
    title: name === '市辖区' || name === '县' ? `${name}（全部）` : name,
    isLeaf: code.length >= STREET,
  }));

/** "上海市 徐汇区、上海市 长宁区"; nothing limits who has none. */
export const regionText = (divisions: { name: string }[]): string =>
  divisions.length === 0 ? '全部区域' : divisions.map(({ name }) => name).join('、');
