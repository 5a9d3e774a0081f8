import Taro from '@tarojs/taro';
import { isTab } from '../routes';

const MY_TAB = 1;

/** The number on the tab 我的. WeChat takes it only while a tab is in front; the next tab that is shown sets it. */
export function showMyBadge(text: string) {
  const [page] = Taro.getCurrentPages().slice(-1);
  // In the browser the route has the folder of the site in front.
  const path = page?.route?.match(/pages\/[^?]*/)?.[0];
  if (!path || !isTab(`/${path}`)) return;
  const done = text ? Taro.setTabBarBadge({ index: MY_TAB, text }) : Taro.removeTabBarBadge({ index: MY_TAB });
  // A tab bar that is just being left takes no badge; nobody misses it.
  void Promise.resolve(done).catch(() => undefined);
}
