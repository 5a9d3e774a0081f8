import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { open } from '../../platform/navigate';
import { links } from '../../routes';
import { PrimaryButton, SecondButton } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Icon } from '../../shared/ui/icon';
import { scanBadge } from '../binding/scan-badge';
import { WelcomeSteps } from './welcome-steps';
import './no-community.scss';

/** The very first screen: what this is, and two ways in, both without typing a form. */
export const NoCommunity = () => (
  <View id="no-community">
    <View className="welcome">
      <View className="welcome__house">
        <Icon name="home" />
      </View>
      <View className="welcome__title" {...aria({ role: 'heading' })}>
        家里的事，有固定的师傅
      </View>
      <View className="welcome__text">装的、修的、换的，都找同一个人</View>
    </View>
    <Card kind="lifted" id="welcome-ways">
      <PrimaryButton id="scan-badge" onTap={() => void scanBadge()}>
        <Icon name="scan" />
        扫师傅的码
      </PrimaryButton>
      <View className="welcome__hint">师傅在身边？码在他的工牌上</View>
      <SecondButton id="find-community" onTap={() => void open(links.chooseCommunity())}>
        <Icon name="search" />
        找我的小区
      </SecondButton>
      <View className="welcome__hint">看看谁负责您的小区</View>
    </Card>
    <WelcomeSteps />
  </View>
);
