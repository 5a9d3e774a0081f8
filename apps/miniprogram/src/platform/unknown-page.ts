import Taro, { usePageNotFound } from '@tarojs/taro';
import { pages } from '../routes';

/** A path that leads nowhere, from an old link or a typing error, gets a page that says so. */
export function useUnknownPages() {
  usePageNotFound(() => void Taro.redirectTo({ url: pages.notFound }));
}
