import type { InputProps } from '@tarojs/components';
import type { FieldMore } from './typing';

export type { FieldMore } from './typing';

/** The browser's `number` refuses spaces and the plus sign of pasted numbers; `tel` has the same keys. Taro hands it through. */
export const phoneKeyboard = 'tel' as InputProps['type'];

/** The browser's `number` drops the 。 of Chinese keyboards and makes 80。5 into 805; as text it is read by `plainDecimal`. */
export const decimalKeyboard: InputProps['type'] = 'text';

/** In the browser Taro puts the element that is typed into inside its own, and hands these through. */
export const fieldName = (label: string, { fault, decimal }: FieldMore = {}): Record<string, unknown> => ({
  nativeProps: {
    'aria-label': label,
    ...(fault ? { 'aria-invalid': 'true' } : {}),
    ...(decimal ? { inputMode: 'decimal' } : {}),
  },
});
