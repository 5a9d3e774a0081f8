import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './card.scss';

interface Props {
  id?: string;
  /** `lifted` overlaps the coloured head above it; `flush` holds rows that reach its edges. */
  kind?: 'plain' | 'lifted' | 'flush';
  children: ReactNode;
}

export function Card({ id, kind = 'plain', children }: Props) {
  return (
    <View id={id} className={`card card--${kind}`}>
      {children}
    </View>
  );
}
