import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import './bottom-bar.scss';

/** Holds the main button within reach of the thumb. The page says so with `<PageRoot withBar>`. */
export function BottomBar({ children }: { children: ReactNode }) {
  return <View className="bottom-bar">{children}</View>;
}

/** Room at the end of a page for a bar higher than `withBar` provides: two buttons and a line. */
export const BottomRoom = () => <View className="bottom-room" {...aria({ hidden: true })} />;
