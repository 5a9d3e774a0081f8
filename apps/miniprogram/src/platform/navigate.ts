import Taro from '@tarojs/taro';
import { isTab, pages } from '../routes';

/** WeChat keeps at most ten pages; the last one is left free for a page opened from outside. */
const DEEPEST = 9;

/** Opens a page on top of this one; the tabs are switched to instead. */
export async function open(link: string) {
  if (isTab(link)) return openTab(link);
  const deep = Taro.getCurrentPages().length >= DEEPEST;
  await (deep ? Taro.redirectTo({ url: link }) : Taro.navigateTo({ url: link }));
}

/** Opens a page in place of this one. */
export async function replace(link: string) {
  if (isTab(link)) return openTab(link);
  await Taro.redirectTo({ url: link });
}

/** Whether no other page lies over the one that the program began with. */
export const isAlone = () => Taro.getCurrentPages().length <= 1;

/** Back to the page before; home when there is none (opened from a code or a shared link). */
export async function back() {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await goHome();
}

/** Back to a page that lies right below; in place of this one where it does not. */
export async function backTo(link: string) {
  const below = Taro.getCurrentPages().slice(-2, -1)[0]?.route ?? '';
  if (`/${below}`.includes(link.split('?')[0])) await Taro.navigateBack();
  else await replace(link);
}

/** To the page that the program begins with. */
export const goHome = () => openTab(pages.community);

/** A tab takes no parameters: what it shows comes from a store. */
async function openTab(link: string) {
  await Taro.switchTab({ url: link.split('?')[0] });
}
