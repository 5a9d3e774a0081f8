/** A division that was chosen. */
export interface Region {
  value: string;
  label: string;
}

/** Divisions by the code of the one they lie in, as far as they were asked for; those that lie in none under ''. */
export type Levels = Record<string, { code: string; name: string }[]>;

export interface RegionNode {
  key: string;
  title: string;
  /** What it is called among those that were chosen: with what it lies in. */
  label: string;
  /** Nothing lies below a street. */
  isLeaf: boolean;
  children?: RegionNode[];
}

const STREET = 9;
/** Names that hold a level of the code and say nothing: all that lies in them is meant. */
const PLACEHOLDERS = ['市辖区', '县'];

/** What is known of the divisions, as a tree. */
export function treeOf(levels: Levels, parent = '', within = ''): RegionNode[] {
  return (levels[parent] ?? []).map(({ code, name }) => {
    const isPlaceholder = PLACEHOLDERS.includes(name);
    const label = isPlaceholder ? within : [within, name].filter(Boolean).join(' ');
    const below = code in levels ? { children: treeOf(levels, code, label) } : {};
    return {
      key: code,
      title: isPlaceholder ? `${name}（全部）` : name,
      label,
      isLeaf: code.length >= STREET,
      ...below,
    };
  });
}

/** "上海市 徐汇区、上海市 长宁区"; nothing limits who has none. */
export const regionText = (divisions: { name: string }[]): string =>
  divisions.length === 0 ? '全部区域' : divisions.map(({ name }) => name).join('、');
