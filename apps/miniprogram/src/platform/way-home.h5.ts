import { getCurrentPages, useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { leadsOn } from '../routes';
import { isAlone } from './navigate';

/** Whether the page lies over no other and has no way on of its own. */
export function useWayHome() {
  const [isStranded, setStranded] = useState(false);
  useDidShow(() => {
    const [page] = getCurrentPages().slice(-1);
    setStranded(isAlone() && !leadsOn(page?.route ?? ''));
  });
  return isStranded;
}
