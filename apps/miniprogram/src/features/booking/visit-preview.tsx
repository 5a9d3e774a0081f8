import { View } from '@tarojs/components';
import type { BookingPreview } from '../../api/contract';
import { serverNow } from '../../platform/clock';
import { Avatar } from '../../shared/ui/avatar';
import { whenText } from '../../shared/format/shanghai-time';
import { asMaster } from '../engineer/engineer.view';
import { isSurprise } from './booking.view';
import './visit-preview.scss';

interface Props {
  preview: BookingPreview;
  /** The engineer wished for; empty when anybody may come. */
  master: string;
}

/** Who will come at the chosen time, and why he: said before anything is confirmed. */
export function VisitPreview({ preview, master }: Props) {
  const { engineer, reason, start, end } = preview;
  const other = isSurprise(preview, master);
  return (
    <View id="visit-preview" className={`visit-preview${other ? ' visit-preview--other' : ''}`}>
      <Avatar id={engineer.id} name={engineer.name} photoUrl={engineer.photoUrl} />
      <View className="visit-preview__text">
        {other && (
          <View id="visit-preview-other" className="visit-preview__other">
            这个时间{master}没空
          </View>
        )}
        <View className="visit-preview__who">
          {other ? '换成' : ''}
          {asMaster(engineer.name)}上门
        </View>
        <View>{whenText(start, end, serverNow())}</View>
        <View id="visit-preview-reason" className="soft">
          {reason}
        </View>
      </View>
    </View>
  );
}
