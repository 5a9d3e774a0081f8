import { View } from '@tarojs/components';
import type { Alternative } from '../../api/contract';
import { BottomSheet } from '../../shared/ui/bottom-sheet';
import { SecondButton } from '../../shared/ui/button';
import { AlternativeRow } from './alternative-row';
import './alternatives-sheet.scss';

interface Props {
  title: string;
  /** Null: nothing was refused, the sheet is closed. */
  alternatives: Alternative[] | null;
  /** A word about one of them, such as that it belongs to the same visit. */
  note?(alternative: Alternative): string;
  onPick(alternative: Alternative): void;
  onClose(): void;
}

/** Somebody was faster. No fault of the user's, so no alarm: three times to choose from, one tap. */
export function AlternativesSheet({ title, alternatives, note, onPick, onClose }: Props) {
  // The sheet also tells of its closing when a time was picked; that is no wish to close.
  return (
    <BottomSheet id="alternatives" title={title} open={alternatives !== null} onClose={() => alternatives && onClose()}>
      <View className="alternatives__text">
        {alternatives?.length ? '别着急，您填的都还在。换这些时间行吗？' : '别着急，您填的都还在。请另选一个时间。'}
      </View>
      {alternatives?.map((alternative, i) => (
        <AlternativeRow
          key={alternative.start + alternative.engineerId}
          id={`alternative-${i}`}
          alternative={alternative}
          note={note?.(alternative)}
          onTap={() => onPick(alternative)}
        />
      ))}
      <SecondButton id="alternatives-other" onTap={onClose}>
        自己另选时间
      </SecondButton>
    </BottomSheet>
  );
}
