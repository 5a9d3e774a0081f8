import type { Notice, NoticeLevel, NoticeLink, Page } from '../../api/contract';
import { pages } from '../../routes';

/** On the tab: nothing, a number, or that there are many. */
export const badgeText = (unread: number | undefined) => (!unread ? '' : unread > 99 ? '99+' : String(unread));

/** For the row in 我的. */
export const unreadText = (unread: number | undefined) =>
  unread ? `${unread} 条没看` : '师傅来小区、预约有变化，都在这里';

/** The same pages with some of them read; pages in which nothing changes stay the same. */
export function readNotices(list: Page<Notice>[], isRead: (notice: Notice) => boolean): Page<Notice>[] {
  return list.map((page) =>
    page.items.some((notice) => !notice.read && isRead(notice))
      ? { ...page, items: page.items.map((notice) => (isRead(notice) ? { ...notice, read: true } : notice)) }
      : page,
  );
}

const KNOWN: readonly string[] = Object.values(pages);

export interface NoticeTarget {
  path: string;
  query: Record<string, string>;
}

/** Where a notice leads, or null when this version of the program has no such page. */
export function noticeTarget({ page, params }: NoticeLink): NoticeTarget | null {
  const path = `/${page.replace(/^\//, '')}`;
  return KNOWN.includes(path) ? { path, query: params } : null;
}

export interface LevelText {
  level: NoticeLevel;
  title: string;
  text: string;
}

/** From most to least. */
export const LEVELS: readonly LevelText[] = [
  { level: 'all', title: '都告诉我', text: '师傅来小区、我的预约，以后有新的消息也说' },
  { level: 'visits', title: '师傅要来就告诉我', text: '师傅来小区，还有我的预约' },
  { level: 'mine', title: '只说我自己的', text: '只有我的预约有变化才说' },
  { level: 'mute', title: '不打扰', text: '什么都不推送；我的预约有变化，到“我的消息”里看' },
];
