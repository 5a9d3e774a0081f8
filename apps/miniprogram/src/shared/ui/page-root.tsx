import { View } from '@tarojs/components';
import { useCallback, useState, type ReactNode } from 'react';
import { useWayHome } from '../../platform/way-home';
import { useFontClass } from '../theme/large-font';
import { OfflineBar } from './offline-bar';
import { PageMissing } from './page-missing';
import { WayHome } from './way-home';
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
  const [missing, setMissing] = useState(0);
  const tell = useCallback((change: 1 | -1) => setMissing((before) => before + change), []);
  const isStranded = useWayHome();
  return (
    <View id={id} className={`page-root${font}${withBar ? ' page-root--bar' : ''}`}>
      <OfflineBar missing={missing} />
      {isStranded && <WayHome />}
      <PageMissing.Provider value={tell}>{children}</PageMissing.Provider>
    </View>
  );
}
