import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useFontClass } from '../theme/large-font';
import { OfflineBar } from './offline-bar';
import './page-root.scss';

interface Props {
  /** A hook for tests: `page-my`. */
  id: string;
  /** Leaves room for a BottomBar. */
  withBar?: boolean;
  children: ReactNode;
}

/** The outermost element of every page: colours, sizes, large font, the offline line. */
export function PageRoot({ id, withBar = false, children }: Props) {
  const font = useFontClass();
  return (
    <View id={id} className={`page-root${font}${withBar ? ' page-root--bar' : ''}`}>
      <OfflineBar />
      {children}
    </View>
  );
}
