import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { SlotDay } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { businessDate, dayName } from '../../shared/format/shanghai-time';
import { Bone } from '../../shared/ui/bone';
import { DayStrip } from '../../shared/ui/day-strip';
import { PageState } from '../../shared/ui/page-state';
import { CallUs } from '../brand/call-us';
import { SlotGrid } from './slot-grid';
import { openingDay, shownDate, slotNote, slotsOn, stripDays } from './slots.view';
import { useSlots, type MoveQuestion, type SlotQuestion } from './use-slots';
import './slot-picker.scss';

interface Props {
  question: SlotQuestion | MoveQuestion;
  start: string | null;
  /** Names the engineer wished for, whose own free times are marked; empty when nobody is. */
  master: string;
  /** When the booking is now that moves: its time is marked, and its day comes first. */
  moved?: string;
  onChoose(start: string): void;
  /** What can be done when seven days are full. */
  whenFull?: ReactNode;
}

/** A day, then a time of that day. */
export function SlotPicker({ question, start, master, moved, onChoose, whenFull }: Props) {
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
          <Days days={days} start={start} master={master} moved={moved} onChoose={onChoose} />
        </>
      )}
    </PageState>
  );
}

function Days({ days, start, master, moved, onChoose }: Omit<Props, 'question' | 'whenFull'> & { days: SlotDay[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const today = businessDate(serverNow());
  const date = shownDate(days, chosen ?? openingDay(start, moved));
  return (
    <>
      <DayStrip days={stripDays(days, today)} chosen={date} onChoose={setChosen} />
      <View id="slot-day" className="slot-picker__day">
        {date && dayName(date, today)}
      </View>
      {master && slotsOn(days, date).some((slot) => !slot.preferred) && (
        <View className="slot-picker__note">没写“别的师傅”的时间，都是{master}来</View>
      )}
      <SlotGrid
        id="slot"
        slots={slotsOn(days, date)}
        chosen={start}
        noteOf={(slot) => slotNote(slot, { master, moved })}
        onChoose={(slot) => onChoose(slot.start)}
      />
    </>
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
    <View className="slot-grid__part">
      <Bone width="30%" />
    </View>
    <View className="slot-grid__slots">
      {[0, 1, 2, 3, 4, 5].map((i) => (
        <View key={i} className="slot slot--bone">
          <Bone shape="title" />
        </View>
      ))}
    </View>
  </View>
);
