import type { Phone } from '../phone.js';

/** What the client's `native()` does: buttons of WeChat itself, not of the mini-program. */
export function nativeMethods(phone: Phone): Record<string, (data?: { url?: string }) => unknown> {
  const answer = (yes: boolean) => () => phone.control.answer(yes);
  return {
    goHome: () => phone.open('reLaunch', `/${phone.program.app.pages[0]}`),
    navigateLeft: () => phone.back(),
    switchTab: (data) => phone.open('switchTab', data?.url ?? ''),
    confirmModal: answer(true),
    cancelModal: answer(false),
    authorizeAllow: answer(true),
    authorizeCancel: answer(false),
    closePaymentDialog: answer(false),
    shareConfirm: answer(true),
    shareCancel: answer(false),
  };
}
