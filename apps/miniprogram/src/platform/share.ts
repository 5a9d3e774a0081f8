import { useShareAppMessage } from '@tarojs/taro';

/** What the "forward" of WeChat's menu sends from this page. */
export function useShare(title: string, path: string) {
  useShareAppMessage(() => ({ title, path }));
}
