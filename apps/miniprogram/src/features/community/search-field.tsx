import { Input, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { fieldName } from '../../platform/typing';
import { Icon } from '../../shared/ui/icon';
import './search-field.scss';

interface Props {
  id?: string;
  value: string;
  onChange(value: string): void;
}

export const SearchField = ({ id = 'community-search', value, onChange }: Props) => (
  <View className="search-field">
    <Icon name="search" />
    <Input
      id={id}
      className="search-field__input"
      value={value}
      placeholder="小区或村名，拼音也行"
      placeholderClass="search-field__placeholder"
      confirmType="search"
      maxlength={40}
      onInput={(event) => onChange(event.detail.value)}
      {...fieldName('小区名字')}
    />
    {value !== '' && (
      <View
        id={`${id}-clear`}
        className="search-field__clear"
        {...aria({ role: 'button', label: '清空' })}
        onClick={() => onChange('')}
      >
        <Icon name="close" />
      </View>
    )}
  </View>
);
