import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { Icon } from '../../shared/ui/icon';
import type { ProgressStep } from './booking.view';
import './progress-line.scss';

/** Where a booking stands between the tap and the finished work. */
export const ProgressLine = ({ steps }: { steps: ProgressStep[] }) => (
  <View id="progress" className="progress-line">
    {steps.map(({ name, state }) => (
      <View
        key={name}
        className={`progress-line__step progress-line__step--${state}`}
        {...aria({ label: `${name}${SAID[state]}` })}
      >
        <View className="progress-line__dot">{state === 'done' && <Icon name="check" />}</View>
        <View className="progress-line__name">{name}</View>
      </View>
    ))}
  </View>
);

const SAID = { done: '，已到', now: '，现在', ahead: '，还没到' };
