import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './facts.scss';

/** Pairs of name and value, in two columns that also hold in large font. */
export const Facts = ({ facts }: { facts: [name: string, value: ReactNode][] }) => (
  <View className="facts">
    {facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <View key={name} className="facts__one">
          <View className="facts__name">{name}</View>
          <View className="facts__value">{value}</View>
        </View>
      ))}
  </View>
);
