import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';

/** The one title of a page, as screen readers expect it. */
export function PageTitle({ children }: { children: ReactNode }) {
  return (
    <View className="page-title" {...aria({ role: 'heading' })}>
      {children}
    </View>
  );
}
