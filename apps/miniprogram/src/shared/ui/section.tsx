import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import './section.scss';

interface Props {
  id?: string;
  title: string;
  /** What stands at the right of the title, usually a TextButton. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, aside, children }: Props) {
  return (
    <View id={id} className="section">
      <View className="section__head">
        <View className="section__title" {...aria({ role: 'heading' })}>
          {title}
        </View>
        {aside}
      </View>
      {children}
    </View>
  );
}
