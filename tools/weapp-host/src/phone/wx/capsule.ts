import { settingsSheet } from './authorization.js';
import type { System } from './system.js';

type Entry = 'friend' | 'timeline' | 'restart' | 'setting' | null;

/** The menu behind the three dots. */
export async function openCapsuleMenu(system: System): Promise<void> {
  const { phone, overlay, sharing, appName } = system;
  const page = phone.stack.top;
  if (!page) return;
  const friend = sharing.may(page, 'shareAppMessage');
  const chosen = await overlay.ask<Entry>({
    kind: 'sheet',
    name: '小程序菜单',
    title: appName,
    text: friend ? '' : '当前页面不可转发',
    choices: [
      ...(friend ? [{ text: '转发给朋友', value: 'friend' as const }] : []),
      ...(sharing.may(page, 'shareTimeline') ? [{ text: '分享到朋友圈', value: 'timeline' as const }] : []),
      { text: '设置', value: 'setting' },
      { text: '重新进入小程序', value: 'restart' },
      { text: '取消', value: null, means: 'no' },
    ],
    beside: null,
  });
  if (chosen === 'friend') await sharing.withFriend(page, { from: 'menu' });
  if (chosen === 'timeline') await sharing.withEverybody(page);
  if (chosen === 'setting') await settingsSheet(system);
  if (chosen === 'restart') window.location.reload();
}
