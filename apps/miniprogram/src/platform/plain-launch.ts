import { getLaunchOptionsSync } from '@tarojs/taro';
import { pages } from '../routes';

let taken = false;

/** Whether the program was opened by its own icon: at the home page, with nothing to be shown there. Told once. */
export function takePlainLaunch(): boolean {
  const { path, query } = getLaunchOptionsSync();
  const plain = !taken && `/${path}` === pages.community && Object.keys(query ?? {}).length === 0;
  taken = true;
  return plain;
}
