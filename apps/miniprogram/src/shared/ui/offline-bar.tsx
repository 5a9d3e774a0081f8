import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { aria } from '../../platform/aria';
import { isOnline, watchNetwork } from '../../platform/network';
import { showsOfflineLine } from './page-state.view';
import './offline-bar.scss';

/** Tells that what is shown may be old; stays in sight while the page is scrolled. */
export function OfflineBar({ missing }: { missing: number }) {
  const [online, setOnline] = useState(isOnline);
  useEffect(() => watchNetwork(setOnline), []);
  if (!showsOfflineLine(online, missing)) return null;
  return (
    <View id="offline" className="offline-bar" {...aria({ role: 'alert' })}>
      没有网络，看到的可能不是最新的
    </View>
  );
}
