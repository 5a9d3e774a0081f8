import { Cascader } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../api/api';

interface Option {
  value: string;
  label: string;
  isLeaf: boolean;
  children?: Option[];
}

interface Props {
  /** By a form, or by the filters. */
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
  placeholder: string;
}

const LENGTHS = [2, 4, 6, 9];
const pathOf = (code: string | undefined) =>
  code ? LENGTHS.filter((n) => n <= code.length).map((n) => code.slice(0, n)) : [];

const below = async (parent?: string): Promise<Option[]> => {
  const { items } = await api('GET /api/divisions', { query: { parent } });
  return items.map(({ code, name }) => ({ value: code, label: name, isLeaf: code.length >= 9 }));
};

/** A division of any level; what lies below one is asked for when it is opened, and the way to a chosen one at once. */
export function DivisionField({ id, value, onChange, placeholder }: Props) {
  const [options, setOptions] = useState<Option[]>([]);
  useEffect(() => {
    let isOver = false;
    void load(value).then(
      (loaded) => !isOver && setOptions(loaded),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [value]);
  return (
    <Cascader
      id={id}
      options={options}
      value={pathOf(value)}
      changeOnSelect
      allowClear
      placeholder={placeholder}
      style={{ width: '100%' }}
      displayRender={(labels) => labels.filter((label) => label !== '市辖区').join(' ')}
      loadData={(chosen) => {
        const last = chosen.at(-1) as Option;
        void below(last.value).then(
          (children) => setOptions((known) => withChildren(known, last.value, children)),
          () => undefined,
        );
      }}
      onChange={(codes) => onChange?.((codes as string[] | undefined)?.at(-1))}
    />
  );
}

/** The provinces, and whatever stands on the way to a code and below it. */
async function load(code: string | undefined): Promise<Option[]> {
  const way = pathOf(code).filter((each) => each.length < 9);
  const [top, ...levels] = await Promise.all([below(), ...way.map((each) => below(each))]);
  return levels.reduce((options, children, n) => withChildren(options, way[n], children), top);
}

function withChildren(options: Option[], code: string, children: Option[]): Option[] {
  return options.map((option) => {
    if (option.value === code) return { ...option, children };
    return option.children && code.startsWith(option.value)
      ? { ...option, children: withChildren(option.children, code, children) }
      : option;
  });
}
