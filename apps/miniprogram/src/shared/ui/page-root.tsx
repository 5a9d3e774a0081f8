import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useLargeFont } from '../theme/large-font';
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
  const large = useLargeFont((state) => state.on);
  const classes = ['page-root', large ? 'page-root--large' : '', withBar ? 'page-root--bar' : ''];
  return (
    <View id={id} className={classes.filter(Boolean).join(' ')}>
      <OfflineBar />
      {children}
    </View>
  );
}
