import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { Slot, SlotDay } from '../../api/contract';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { businessDate, clockTime, dayName } from '../../shared/format/shanghai-time';
import { Bone } from '../../shared/ui/bone';
import { DayStrip } from '../../shared/ui/day-strip';
import { PageState } from '../../shared/ui/page-state';
import { CallUs } from '../brand/call-us';
import { partsOfDay, shownDate, slotsOn, stripDays } from './slots.view';
import { useSlots, type MoveQuestion, type SlotQuestion } from './use-slots';
import './slot-picker.scss';

interface Props {
  question: SlotQuestion | MoveQuestion;
  start: string | null;
  /** Names the engineer wished for, whose own free times are marked; empty when nobody is. */
  master: string;
  onChoose(start: string): void;
  /** What can be done when seven days are full. */
  whenFull?: ReactNode;
}

/** A day, then a time of that day. */
export function SlotPicker({ question, start, master, onChoose, whenFull }: Props) {
  const slots = useSlots(question);
  return (
    <PageState
      of={slots}
      skeleton={<SlotBones />}
      onFault={({ code }) => code === 'dispatch.nobodyServes' && <CallUs />}
      isEmpty={({ days }) => shownDate(days, null) === null}
      empty={<Full>{whenFull}</Full>}
    >
      {({ days, keepsTaken }) => (
        <>
          <TakenNote keepsTaken={keepsTaken} />
          <Days days={days} start={start} master={master} onChoose={onChoose} />
        </>
      )}
    </PageState>
  );
}

function Days({ days, start, master, onChoose }: Omit<Props, 'question' | 'whenFull'> & { days: SlotDay[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const today = businessDate(serverNow());
  const date = shownDate(days, chosen ?? (start && businessDate(start)));
  return (
    <>
      <DayStrip days={stripDays(days, today)} chosen={date} onChoose={setChosen} />
      <View id="slot-day" className="slot-picker__day">
        {date && dayName(date, today)}
      </View>
      {master && slotsOn(days, date).some((slot) => !slot.preferred) && (
        <View className="slot-picker__note">没写“别的师傅”的时间，都是{master}来</View>
      )}
      {partsOfDay(slotsOn(days, date)).map((part) => (
        <View key={part.id} id={`slots-${part.id}`}>
          <View className="slot-picker__part">{part.title}</View>
          <View className="slot-picker__slots">
            {part.slots.map((slot) => (
              <SlotButton
                key={slot.start}
                slot={slot}
                chosen={slot.start === start}
                master={master}
                onTap={() => onChoose(slot.start)}
              />
            ))}
          </View>
        </View>
      ))}
    </>
  );
}

interface SlotProps {
  slot: Slot;
  chosen: boolean;
  master: string;
  onTap(): void;
}

function SlotButton({ slot, chosen, master, onTap }: SlotProps) {
  // Only what differs from the wish is written on a time: less to read, and less to draw.
  const other = master !== '' && !slot.preferred;
  const clock = clockTime(slot.start);
  return (
    <View
      id={`slot-${slot.start}`}
      className={`slot${chosen ? ' slot--chosen' : ''}${other ? ' slot--other' : ''}`}
      {...aria({ role: 'button', label: `${clock}${other ? ' 别的师傅' : ''}${chosen ? ' 已选' : ''}` })}
      onClick={onTap}
    >
      {clock}
      {other && <View className="slot__whose">别的师傅</View>}
    </View>
  );
}

/** Among few households a missing time would tell who has booked it. */
export const TakenNote = ({ keepsTaken }: { keepsTaken: boolean }) =>
  keepsTaken ? (
    <View id="keeps-taken" className="slot-picker__note">
      为保护邻居隐私，这里不标出已约走的时间。选好后提交，没空会请您换一个。
    </View>
  ) : null;

const Full = ({ children }: { children: ReactNode }) => (
  <View id="slots-full" className="slot-picker__full">
    这 7 天都没有空的时间了
    {children}
    <CallUs />
  </View>
);

export const SlotBones = () => (
  <View id="slots-loading">
    <Bone shape="block" />
    <View className="slot-picker__part">
      <Bone width="30%" />
    </View>
    <View className="slot-picker__slots">
      {[0, 1, 2, 3, 4, 5].map((i) => (
        <View key={i} className="slot slot--bone">
          <Bone shape="title" />
        </View>
      ))}
    </View>
  </View>
);
