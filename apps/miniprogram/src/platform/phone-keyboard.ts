import type { InputProps } from '@tarojs/components';

/** The `type` of an input for a telephone number. */
export const phoneKeyboard: InputProps['type'] = 'number';
