import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { starsShare } from './review.view';
import './stars.scss';

/** Five stars, full as far as was given. One shape is cut out of both colours, so a row is two elements. */
export const Stars = ({ stars, label }: { stars: number; label?: string }) => (
  <View className="stars" {...aria({ role: 'text', label: label ?? `${stars} 星` })}>
    <View className="stars__full" style={{ width: `${starsShare(stars)}%` }} />
  </View>
);
