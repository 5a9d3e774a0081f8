import type { Handset } from '../handset.js';
import type { System } from './system.js';

/** Events that `wx.onX` and `wx.offX` know; the phone tells those that happen on it. */
const EVENTS = [
  'appShow',
  'appHide',
  'error',
  'unhandledRejection',
  'pageNotFound',
  'lazyLoadError',
  'themeChange',
  'networkStatusChange',
  'networkWeakChange',
  'memoryWarning',
  'windowResize',
  'keyboardHeightChange',
  'userCaptureScreen',
  'audioInterruptionBegin',
  'audioInterruptionEnd',
];

export function events({ phone }: System): Record<string, unknown> {
  tellOfFaults(phone);
  const named = EVENTS.map((event) => [event, event[0].toUpperCase() + event.slice(1)]);
  return Object.fromEntries(
    named.flatMap(([event, name]) => [
      [`on${name}`, (listener: (detail: never) => void) => phone.on(event, listener)],
      [`off${name}`, (listener?: (detail: never) => void) => phone.off(event, listener)],
    ]),
  );
}

function tellOfFaults(phone: Handset): void {
  phone.on('fault', (text: string) => phone.emit('error', { message: text.split('\n')[0], stack: text }));
  window.addEventListener('unhandledrejection', ({ reason, promise }) => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    phone.emit('unhandledRejection', { reason: text, promise });
    phone.callApp('onUnhandledRejection', { reason: text, promise });
  });
  window.addEventListener('resize', () =>
    phone.emit('windowResize', { size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } }),
  );
}
