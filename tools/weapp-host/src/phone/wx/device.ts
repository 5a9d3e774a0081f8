import type { Handset } from '../handset.js';
import { api, Refusal } from './api.js';
import type { System } from './system.js';

/** Clipboard, telephone, vibration and other small parts of a phone. */
export function device(system: System): Record<string, unknown> {
  const { phone } = system;
  let clipboard = '';
  return {
    getNetworkType: api('getNetworkType', () => networkOf(phone)),
    setClipboardData: api<{ data: string }>('setClipboardData', async ({ data }) => {
      if (typeof data !== 'string') throw new Refusal('parameter error: parameter.data should be String');
      await system.consent.privacy('setClipboardData');
      clipboard = data;
      void navigator.clipboard?.writeText(data).catch(() => undefined);
      system.toast.show({ title: '内容已复制', icon: 'none' }, 1500);
    }),
    getClipboardData: api('getClipboardData', async () => {
      await system.consent.privacy('getClipboardData');
      return { data: clipboard };
    }),
    makePhoneCall: api<{ phoneNumber: string }>('makePhoneCall', ({ phoneNumber }) => call(system, phoneNumber)),
    openCustomerServiceChat: api<{ extInfo?: { url?: string }; corpId?: string }>(
      'openCustomerServiceChat',
      (options) => chat(system, options),
    ),
    vibrateShort: api('vibrateShort', () => void navigator.vibrate?.(15)),
    vibrateLong: api('vibrateLong', () => void navigator.vibrate?.(400)),
    setKeepScreenOn: api('setKeepScreenOn', () => undefined),
    hideKeyboard: api('hideKeyboard', () => {
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Refusal("hideKeyboard: keyboard isn't shown");
      field.blur();
    }),
    navigateToMiniProgram: api<{ appId: string; path?: string }>('navigateToMiniProgram', (options) =>
      leaveFor(system, options.appId),
    ),
    exitMiniProgram: api('exitMiniProgram', () => {
      if (!system.gesture.fresh) throw new Refusal('can only be invoked by user TAP gesture.');
      system.front.home();
    }),
  };
}

export const networkOf = ({ settings }: Handset) => ({
  networkType: settings.online ? 'wifi' : 'none',
  hasSystemProxy: false,
  ...(settings.online && { signalStrength: 100 }),
});

async function call({ overlay }: System, phoneNumber: string): Promise<void> {
  if (typeof phoneNumber !== 'string' || phoneNumber === '')
    throw new Refusal('parameter error: parameter.phoneNumber should be String');
  const calls = await overlay.ask<boolean>({
    kind: 'sheet',
    name: `呼叫 ${phoneNumber}`,
    text: '模拟手机不会真的打出电话。',
    choices: [
      { text: `呼叫 ${phoneNumber}`, value: true, means: 'yes' },
      { text: '取消', value: false, means: 'no' },
    ],
  });
  if (!calls) throw new Refusal('cancel');
}

async function chat({ overlay }: System, { extInfo, corpId }: { extInfo?: { url?: string }; corpId?: string }) {
  if (!extInfo?.url || !corpId) throw new Refusal('parameter error: parameter.extInfo.url and corpId should be String');
  await overlay.ask<boolean>({
    kind: 'box',
    name: '微信客服',
    text: `${corpId} 的客服在 ${extInfo.url}。模拟手机里没有它。`,
    choices: [{ text: '关闭', value: true, means: 'yes' }],
  });
}

async function leaveFor({ overlay }: System, appId: string): Promise<void> {
  const goes = await overlay.ask<boolean>({
    kind: 'box',
    name: '即将打开其他小程序',
    text: `即将打开小程序 ${appId}。模拟手机里没有它。`,
    choices: [
      { text: '取消', value: false, means: 'no' },
      { text: '允许', value: true, means: 'yes' },
    ],
  });
  if (!goes) throw new Refusal('cancel');
}
