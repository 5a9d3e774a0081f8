import type { InputProps } from '@tarojs/components';

/** The `type` of an input for a telephone number, and for a number with a point: a sum of money, metres. */
export const phoneKeyboard: InputProps['type'] = 'number';
export const decimalKeyboard: InputProps['type'] = 'digit';

/** The label of a field, spread into the element that is typed into: a screen reader says it. */
export const fieldName = (label: string, _more: FieldMore = {}): Record<string, unknown> => ({ ariaLabel: label });

export interface FieldMore {
  /** Why what is typed is not taken. */
  fault?: string;
  /** A number with a point. */
  decimal?: boolean;
}
