import { View } from '@tarojs/components';
import { open } from '../../platform/navigate';
import { pages } from '../../routes';
import { Card } from '../../shared/ui/card';
import { Icon } from '../../shared/ui/icon';
import { ListRow } from '../../shared/ui/list-row';
import { badgeText, unreadText } from './notice.view';
import { useUnread } from './use-notices';
import './my-notices.scss';

/** The way into the inbox, with what waits there. */
export function MyNotices() {
  const unread = useUnread().data?.unread;
  return (
    <Card kind="flush">
      <ListRow
        id="my-notices"
        icon="bell"
        title="我的消息"
        detail={unreadText(unread)}
        aside={
          badgeText(unread) ? (
            <View id="my-unread" className="my-notices__badge">
              {badgeText(unread)}
            </View>
          ) : (
            <View className="list-row__arrow">
              <Icon name="right" />
            </View>
          )
        }
        onTap={() => void open(pages.notices)}
      />
    </Card>
  );
}
