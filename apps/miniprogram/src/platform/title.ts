import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** The title above the page, for pages whose title depends on what they show. */
export function usePageTitle(title: string) {
  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title });
  }, [title]);
}
