import { View } from '@tarojs/components';
import type { JoinSlot } from '../../api/contract';
import { aria } from '../../platform/aria';
import { slotText } from '../visit/visit.view';
import './join-slots.scss';

interface Props {
  slots: JoinSlot[];
  /** The start that is chosen. */
  chosen: string | null;
  onChoose(slot: JoinSlot): void;
}

/** The seats next to what he does there anyway. */
export const JoinSlots = ({ slots, chosen, onChoose }: Props) => (
  <View id="join-slots" className="join-slots">
    {slots.map((slot) => (
      <View
        key={slot.start}
        id={`join-${slot.start}`}
        className={`join-slots__one${slot.start === chosen ? ' join-slots__one--chosen' : ''}`}
        {...aria({ role: 'radio', label: `${slotText(slot)}${slot.start === chosen ? '，已选' : ''}` })}
        onClick={() => onChoose(slot)}
      >
        {slotText(slot)}
      </View>
    ))}
  </View>
);
