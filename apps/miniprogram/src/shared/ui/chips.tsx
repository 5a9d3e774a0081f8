import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './chips.scss';

interface Props {
  id: string;
  /** What is asked, for screen readers. */
  label: string;
  /** One of them, or any. */
  kind: 'one' | 'any';
  /** `key` ends the id of the chip. */
  options: readonly { key: string; title: string }[];
  chosen: readonly string[];
  onTap(key: string): void;
}

/** Words to tick, side by side; a mark says which are, not the colour alone. */
export const Chips = ({ id, label, kind, options, chosen, onTap }: Props) => (
  <View className="chips" {...aria({ role: kind === 'one' ? 'radiogroup' : 'group', label })}>
    {options.map(({ key, title }) => {
      const on = chosen.includes(key);
      return (
        <View
          key={key}
          id={`${id}-${key}`}
          className={`chips__one${on ? ' chips__one--on' : ''}`}
          {...aria({ role: kind === 'one' ? 'radio' : 'checkbox', label: `${title}${on ? '，已选' : ''}` })}
          onClick={() => onTap(key)}
        >
          {on ? `✓ ${title}` : title}
        </View>
      );
    })}
  </View>
);
