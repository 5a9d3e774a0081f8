import { View } from '@tarojs/components';
import type { Notice } from '../../api/contract';
import { aria } from '../../platform/aria';
import { serverNow } from '../../platform/clock';
import { whenText } from '../../shared/format/shanghai-time';
import './notice-row.scss';

/** What has not been read has a mark and heavier words: not the colour alone. */
export const NoticeRow = ({ notice, onTap }: { notice: Notice; onTap(): void }) => (
  <View
    id={`notice-${notice.id}`}
    className={`notice-row${notice.read ? '' : ' notice-row--new'}`}
    hoverClass="notice-row--pressed"
    {...aria({ role: 'button' })}
    onClick={onTap}
  >
    <View className="notice-row__head">
      {!notice.read && (
        <View id={`notice-${notice.id}-new`} className="notice-row__mark">
          新
        </View>
      )}
      <View className="notice-row__title">{notice.title}</View>
    </View>
    <View className="notice-row__body">{notice.body}</View>
    <View className="soft">{whenText(notice.at, null, serverNow())}</View>
  </View>
);
