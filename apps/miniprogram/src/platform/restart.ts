import { reLaunch } from '@tarojs/taro';

/** Starts anew at the home page, with nothing in memory of the person before. */
export function restart() {
  void reLaunch({ url: '/pages/community/index' });
}
