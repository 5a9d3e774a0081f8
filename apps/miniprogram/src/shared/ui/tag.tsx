import { Text } from '@tarojs/components';
import './tag.scss';

export type Tone = 'brand' | 'warm' | 'good' | 'plain';

export const Tag = ({ children, tone = 'brand' }: { children: string; tone?: Tone }) => (
  <Text className={`tag tag--${tone}`}>{children}</Text>
);
