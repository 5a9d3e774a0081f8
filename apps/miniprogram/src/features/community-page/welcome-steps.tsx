import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { Card } from '../../shared/ui/card';
import { Section } from '../../shared/ui/section';
import './welcome-steps.scss';

const STEPS = [
  { title: '请师傅做管家', text: '扫码一点就好，不用注册' },
  { title: '自己挑时间', text: '多少钱先说清，约好再上门' },
  { title: '有事直接找他', text: '打电话、发消息、看记录都在这里' },
];

export const WelcomeSteps = () => (
  <Section title="三步就好">
    <Card>
      {STEPS.map(({ title, text }, index) => (
        <View key={title} className="welcome-steps__one">
          <View className="welcome-steps__number" {...aria({ hidden: true })}>
            {index + 1}
          </View>
          <View className="welcome-steps__text">
            <View className="welcome-steps__title">{title}</View>
            <View className="soft">{text}</View>
          </View>
        </View>
      ))}
    </Card>
  </Section>
);
