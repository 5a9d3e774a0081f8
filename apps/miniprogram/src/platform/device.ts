import Taro from '@tarojs/taro';
import { deviceMs } from './clock';

/** How much bigger than normal the user has set all text on his phone or in WeChat; 1 when unknown. */
export function textScale(): number {
  const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return info.fontSizeScaleFactor ?? 1;
}

export const channel: 'mini' | 'h5' = 'mini';

/** When this program was started; the time a user has waited is counted from here. */
export const startedAt = deviceMs();
