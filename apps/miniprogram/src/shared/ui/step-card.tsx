import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import { Card } from './card';
import './step-card.scss';

interface Props {
  id: string;
  number: number;
  title: string;
  /** At the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One step of the form. All stand below each other, so that each can be seen and changed at any time. */
export const StepCard = ({ id, number, title, aside, children }: Props) => (
  <Card id={id}>
    <View className="step-card__head">
      <View className="step-card__number" {...aria({ hidden: true })}>
        {number}
      </View>
      <View className="step-card__title" {...aria({ role: 'heading' })}>
        {title}
      </View>
      {aside}
    </View>
    {children}
  </Card>
);
