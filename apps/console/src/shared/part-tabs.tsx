import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useAddress } from './use-address';

interface Part {
  key: string;
  label: string;
  children: ReactNode;
}

/** The parts of a screen, each under its name in the address; the first one needs none. */
export function PartTabs({ parts }: { parts: Part[] }) {
  const { values, change } = useAddress(['part'] as const);
  const first = parts[0]?.key;
  return (
    <Tabs
      activeKey={values.part ?? first}
      onChange={(part) => change({ part: part === first ? undefined : part }, { replace: true })}
      destroyOnHidden
      items={parts}
    />
  );
}
