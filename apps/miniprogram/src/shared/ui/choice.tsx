import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import { Dotted } from './dotted';
import { Icon } from './icon';
import './choice.scss';

interface Props {
  id: string;
  /** Round: one of several. Square: yes or no. */
  shape: 'round' | 'square';
  chosen: boolean;
  title: string;
  /** How the title is drawn, when not in one piece. */
  drawn?: ReactNode;
  text?: string;
  onTap(): void;
}

/** A large row to tick; its mark and its frame say that it is chosen, not the colour alone. */
export const Choice = ({ id, shape, chosen, title, drawn, text, onTap }: Props) => (
  <View
    id={id}
    className={`choice${chosen ? ' choice--chosen' : ''}`}
    {...aria({ role: shape === 'round' ? 'radio' : 'checkbox', label: `${title}${chosen ? '，已选' : ''}`, chosen })}
    onClick={onTap}
  >
    <View className={`choice__mark choice__mark--${shape}`}>{chosen && <Icon name="check" />}</View>
    <View className="choice__text">
      <View className="choice__title">{drawn ?? title}</View>
      {text && (
        <View className="soft">
          <Dotted text={text} />
        </View>
      )}
    </View>
  </View>
);
