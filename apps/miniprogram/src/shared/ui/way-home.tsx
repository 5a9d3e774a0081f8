import { View } from '@tarojs/components';
import { goHome } from '../../platform/navigate';
import { TextButton } from './button';
import { Icon } from './icon';
import './way-home.scss';

/** On top of a page that lies over no other. */
export const WayHome = () => (
  <View className="way-home">
    <TextButton id="way-home" onTap={() => void goHome()}>
      <Icon name="home" />
      首页
    </TextButton>
  </View>
);
