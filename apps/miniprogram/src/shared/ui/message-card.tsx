import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './message-card.scss';

interface Props {
  id: string;
  icon: IconName;
  title: string;
  text?: string;
  /** Buttons: what can be done about it. */
  children?: ReactNode;
}

/** Says one thing in place of a whole page: nothing here yet, did not work, not possible. */
export const MessageCard = ({ id, icon, title, text, children }: Props) => (
  <View id={id} className="message-card">
    <View className={`message-card__icon${icon === 'check' ? ' message-card__icon--done' : ''}`}>
      <Icon name={icon} />
    </View>
    <View className="message-card__title">{title}</View>
    {text && <View className="message-card__text">{text}</View>}
    {children && <View className="message-card__buttons">{children}</View>}
  </View>
);
