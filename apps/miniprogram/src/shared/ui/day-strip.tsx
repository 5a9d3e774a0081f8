import { ScrollView, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './day-strip.scss';

export interface StripDay {
  date: string;
  /** `今天`, `周二` */
  name: string;
  /** `24日` */
  day: string;
  /** A word below: how many, or why not. */
  note: string;
  off: boolean;
}

interface Props {
  days: StripDay[];
  chosen: string | null;
  onChoose(date: string): void;
}

/** The days next to each other; all seven fit on a phone, in large font the strip can be pushed. */
export function DayStrip({ days, chosen, onChoose }: Props) {
  const hasNotes = days.some(({ note }) => note !== '');
  return (
    <ScrollView scrollX className="day-strip" enhanced showScrollbar={false}>
      <View className="day-strip__row">
        {days.map(({ date, name, day, note, off }) => (
          <View
            key={date}
            id={`day-${date}`}
            className={`day-strip__day${off ? ' day-strip__day--off' : ''}${date === chosen ? ' day-strip__day--chosen' : ''}`}
            {...aria({ role: 'button', label: `${name} ${day} ${note}${date === chosen ? ' 已选' : ''}` })}
            onClick={() => !off && onChoose(date)}
          >
            <View className="day-strip__name">{name}</View>
            <View className="day-strip__date">{day}</View>
            {hasNotes && <View className="day-strip__note">{note}</View>}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
