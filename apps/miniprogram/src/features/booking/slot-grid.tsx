import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { clockTime } from '../../shared/format/shanghai-time';
import { partsOfDay } from './slots.view';
import './slot-grid.scss';

interface Props<S> {
  /** Begins the ids of the times: `slot` or `join`. */
  id: string;
  slots: S[];
  /** The start that is chosen. */
  chosen: string | null;
  /** What differs from the wish, in a word or two; else empty: less to read, and less to draw. */
  noteOf?(slot: S): string;
  onChoose(slot: S): void;
}

/** The times of one day to choose from, by its parts. */
export const SlotGrid = <S extends { start: string }>({ id, slots, chosen, noteOf, onChoose }: Props<S>) => (
  <>
    {partsOfDay(slots).map((part) => (
      <View key={part.id} id={`${id}s-${part.id}`}>
        <View className="slot-grid__part">{part.title}</View>
        <View className="slot-grid__slots">
          {part.slots.map((slot) => (
            <SlotButton
              key={slot.start}
              id={`${id}-${slot.start}`}
              clock={clockTime(slot.start)}
              chosen={slot.start === chosen}
              note={noteOf?.(slot) ?? ''}
              onTap={() => onChoose(slot)}
            />
          ))}
        </View>
      </View>
    ))}
  </>
);

interface SlotProps {
  id: string;
  clock: string;
  chosen: boolean;
  note: string;
  onTap(): void;
}

const SlotButton = ({ id, clock, chosen, note, onTap }: SlotProps) => (
  <View
    id={id}
    className={`slot${chosen ? ' slot--chosen' : ''}${note ? ' slot--other' : ''}`}
    {...aria({ role: 'button', label: [clock, note, chosen && '已选'].filter(Boolean).join(' ') })}
    onClick={onTap}
  >
    {clock}
    {note && <View className="slot__whose">{note}</View>}
  </View>
);
