import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './icon.scss';

export type IconName =
  | 'right'
  | 'check'
  | 'scan'
  | 'pin'
  | 'search'
  | 'swap'
  | 'close'
  | 'phone'
  | 'calendar'
  | 'shield'
  | 'text-size'
  | 'briefcase'
  | 'exit'
  | 'home'
  | 'wrench'
  | 'bag'
  | 'spark'
  | 'leaf'
  | 'drop'
  | 'air'
  | 'wifi'
  | 'washer'
  | 'fridge'
  | 'flame'
  | 'hood'
  | 'tv'
  | 'lock'
  | 'cloud-off'
  | 'alert'
  | 'person'
  | 'bell'
  | 'message'
  | 'camera'
  | 'picture'
  | 'star'
  | 'thumb';

/** Takes the colour of the text around it. Decoration only: a control says in words what it does. */
export const Icon = ({ name }: { name: IconName }) => (
  <View className={`icon icon--${name}`} {...aria({ hidden: true })} />
);
