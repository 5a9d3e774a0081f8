import { Popup } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import { sheetAttributes, useSheetKeys } from '../../platform/sheet';
import { useStaysFor } from '../hooks/use-stays-for';
import { useFontClass } from '../theme/large-font';
import { TextButton } from './button';
import './bottom-sheet.scss';

interface Props {
  id: string;
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
}

/** The popup's own destroyOnClose empties a sheet that is opened again while it goes down. */
const CLOSING_MS = 300;

/** A choice that comes up from below and goes away again. */
export function BottomSheet({ id, title, open, onClose, children }: Props) {
  const font = useFontClass();
  const drawn = useStaysFor(CLOSING_MS, open);
  useSheetKeys(id, open, onClose);
  return (
    <Popup visible={open} position="bottom" round onClose={onClose} onOverlayClick={onClose} lockScroll>
      {drawn && (
        <View
          id={id}
          className={`bottom-sheet page-root${font}`}
          {...aria({ role: 'dialog' })}
          {...sheetAttributes(id)}
        >
          <View className="bottom-sheet__head">
            <View id={`${id}-title`} className="bottom-sheet__title" {...aria({ role: 'heading' })}>
              {title}
            </View>
            <TextButton id={`${id}-close`} onTap={onClose}>
              关闭
            </TextButton>
          </View>
          <View className="bottom-sheet__body">{children}</View>
        </View>
      )}
    </Popup>
  );
}
