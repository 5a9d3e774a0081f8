import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';

export { useDidShow as usePageShown, useReachBottom as useBottomReached } from '@tarojs/taro';

/** Whether the page is in front: no other page over it, the program not in the background, its window not covered by another tab. */
export function usePageSeen(): boolean {
  const [seen, setSeen] = useState(true);
  useDidShow(() => setSeen(true));
  useDidHide(() => setSeen(false));
  return seen;
}
