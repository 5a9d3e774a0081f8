import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../shared/ui/icon';
import './welcome-promises.scss';

const PROMISES: { icon: IconName; text: string }[] = [
  { icon: 'person', text: '一位固定的师傅，长期为您服务' },
  { icon: 'calendar', text: '自己挑时间，约好再上门' },
  { icon: 'shield', text: '不用注册，用微信就行' },
];

export const WelcomePromises = () => (
  <View className="welcome-promises">
    {PROMISES.map(({ icon, text }) => (
      <View key={icon} className="welcome-promises__line">
        <Icon name={icon} />
        {text}
      </View>
    ))}
  </View>
);
