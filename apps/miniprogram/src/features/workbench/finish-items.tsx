import { Input, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { decimalKeyboard, fieldName } from '../../platform/typing';
import { SecondButton, TextButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Field } from '../../shared/ui/field';
import { changedItem, MOST_ITEMS, stepped, type UsedItem } from './finish-form';
import './finish-items.scss';

interface Props {
  items: UsedItem[];
  faults: Record<number, string>;
  onChange(items: UsedItem[]): void;
}

/** Parts that were used; most jobs need none. */
export function FinishItems({ items, faults, onChange }: Props) {
  const count = (at: number, by: number) =>
    onChange(changedItem(items, at, { quantity: stepped(items[at].quantity, by) }));
  return (
    <Card id="finish-items">
      <View className="field__label">用了什么材料（没有就不用填）</View>
      {items.map(({ name, quantity }, at) => (
        <View key={at} className="finish-item">
          <Field
            id={`finish-item-${at}`}
            label={`材料 ${at + 1}`}
            kind="item"
            placeholder="例如：PP 棉滤芯"
            value={name}
            fault={faults[at]}
            onType={(typed) => onChange(changedItem(items, at, { name: typed }))}
          />
          <View className="finish-item__count">
            <Count id={`finish-less-${at}`} label="少一个" sign="−" onTap={() => count(at, -1)} />
            <Input
              id={`finish-count-${at}`}
              className="finish-item__number"
              type={decimalKeyboard}
              maxlength={6}
              value={quantity}
              {...fieldName(`材料 ${at + 1} 的数量`, { decimal: true })}
              onInput={({ detail }) => onChange(changedItem(items, at, { quantity: detail.value }))}
            />
            <Count id={`finish-more-${at}`} label="多一个" sign="+" onTap={() => count(at, 1)} />
            <TextButton id={`finish-remove-${at}`} onTap={() => onChange(items.filter((_, i) => i !== at))}>
              去掉
            </TextButton>
          </View>
        </View>
      ))}
      {items.length < MOST_ITEMS && (
        <View className="finish-item__add">
          <SecondButton id="finish-add" onTap={() => onChange([...items, { name: '', quantity: '1' }])}>
            加一样材料
          </SecondButton>
        </View>
      )}
    </Card>
  );
}

interface CountProps {
  id: string;
  label: string;
  sign: string;
  onTap(): void;
}

const Count = ({ id, label, sign, onTap }: CountProps) => (
  <View
    id={id}
    className="finish-item__step"
    hoverClass="button--pressed"
    {...aria({ role: 'button', label })}
    onClick={onTap}
  >
    {sign}
  </View>
);
