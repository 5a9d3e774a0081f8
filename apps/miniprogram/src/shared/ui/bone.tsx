import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './bone.scss';

type Shape = 'line' | 'title' | 'avatar' | 'button' | 'block';

/** A grey stand-in with the height of what will come, so that nothing jumps when it does. */
export const Bone = ({ shape = 'line', width = '100%' }: { shape?: Shape; width?: string }) => (
  <View
    className={`bone bone--${shape}`}
    style={shape === 'avatar' ? undefined : { width }}
    {...aria({ hidden: true })}
  />
);
