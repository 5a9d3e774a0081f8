import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Fetches anew when the page is pulled down. The page asks for it with `enablePullDownRefresh`. */
export function useRefreshOnPull(refresh: () => Promise<unknown>) {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh());
  });
}
