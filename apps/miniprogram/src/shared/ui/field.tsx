import { Input, Textarea, View, type InputProps } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { decimalKeyboard, fieldName, phoneKeyboard } from '../../platform/typing';
import './field.scss';

interface Props {
  id: string;
  label: string;
  value: string;
  placeholder: string;
  /** Decides the keyboard and how much may be typed. */
  kind: keyof typeof LIMITS;
  fault?: string;
  onType(value: string): void;
}

/** As much as the server takes. */
const LIMITS = {
  name: 30,
  mobile: 40,
  address: 120,
  note: 200,
  reply: 300,
  work: 500,
  item: 60,
  amount: 9,
  reason: 100,
};

/** Several lines. */
const LONG: readonly string[] = ['note', 'reply', 'work'];

const KEYBOARDS: Partial<Record<string, InputProps['type']>> = { mobile: phoneKeyboard, amount: decimalKeyboard };

/** A label above, never only inside: it must still be there when something is typed. */
export function Field({ id, label, value, placeholder, kind, fault, onType }: Props) {
  const isLong = LONG.includes(kind);
  const typed = {
    id,
    className: `field__input${fault ? ' field__input--fault' : ''}`,
    value,
    placeholder,
    placeholderClass: 'field__placeholder',
    maxlength: LIMITS[kind],
    ...fieldName(label, { fault, decimal: kind === 'amount' }),
    onInput: ({ detail }: { detail: { value: string } }) => onType(detail.value),
  };
  return (
    <View className="field">
      <View id={`${id}-label`} className="field__label">
        {label}
      </View>
      {isLong ? (
        <Textarea {...typed} className={`${typed.className} field__input--note`} />
      ) : (
        <Input {...typed} type={KEYBOARDS[kind] ?? 'text'} />
      )}
      {isLong && (
        <View className="field__count" {...aria({ label: `已写 ${value.length} 字` })}>
          {value.length} / {LIMITS[kind]}
        </View>
      )}
      {fault && (
        <View id={`${id}-fault`} className="field__fault" {...aria({ role: 'alert' })}>
          {fault}
        </View>
      )}
    </View>
  );
}
