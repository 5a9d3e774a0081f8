import { View } from '@tarojs/components';
import type { Alternative } from '../../api/contract';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { whenText } from '../../shared/format/shanghai-time';
import { asMaster } from '../engineer/engineer.view';
import './alternative-row.scss';

interface Props {
  id: string;
  alternative: Alternative;
  /** A word about it, such as that it belongs to the same visit. */
  note?: string;
  onTap(): void;
}

/** Another time that is free, and who comes then. */
export const AlternativeRow = ({ id, alternative: { start, end, engineerName }, note, onTap }: Props) => (
  <View id={id} className="alternative" hoverClass="button--pressed" {...aria({ role: 'button' })} onClick={onTap}>
    <View className="alternative__when">{whenText(start, end, serverNow())}</View>
    <View>{asMaster(engineerName)}上门</View>
    {note && <View className="alternative__note">{note}</View>}
  </View>
);
