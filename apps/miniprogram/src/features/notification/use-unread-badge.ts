import { useEffect } from 'react';
import { usePageShown } from '../../platform/page-events';
import { showMyBadge } from '../../platform/tab-badge';
import { badgeText } from './notice.view';
import { useUnread } from './use-notices';

/** For the pages of the tabs. Nobody is signed in for a number. */
export function useUnreadBadge(signedIn: boolean) {
  const unread = useUnread(signedIn);
  const text = signedIn ? badgeText(unread.data?.unread) : '';
  useEffect(() => showMyBadge(text), [text]);
  usePageShown(() => showMyBadge(text));
}
