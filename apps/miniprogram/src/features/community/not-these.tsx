import { View } from '@tarojs/components';
import { SecondButton } from '../../shared/ui/button';
import './not-these.scss';

/** Below what was found: back to the other ways to find one's community. */
export const NotThese = ({ onTap }: { onTap(): void }) => (
  <View className="not-these">
    <SecondButton id="not-these" onTap={onTap}>
      都不是，按地区找
    </SecondButton>
  </View>
);
