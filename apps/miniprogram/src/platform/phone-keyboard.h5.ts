import type { InputProps } from '@tarojs/components';

/** The browser's `number` refuses spaces and the plus sign of pasted numbers; `tel` has the same keys. Taro hands it through. */
export const phoneKeyboard = 'tel' as InputProps['type'];
