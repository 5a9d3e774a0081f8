import { layOver } from './back.h5';

/** Taro's dialog is drawn without a word for screen readers and without keys: it gets both, and Back says no. Returns what ends them. */
export function lendKeys(): () => void {
  const before = document.activeElement;
  const drawn = setTimeout(() => {
    const dialog = asked();
    dialog?.setAttribute('role', 'alertdialog');
    dialog?.setAttribute('aria-modal', 'true');
    dialog?.setAttribute('aria-label', dialog.querySelector('.taro-modal__title')?.textContent ?? '');
    buttonsIn(dialog).forEach((button) => {
      button.setAttribute('role', 'button');
      button.tabIndex = 0;
    });
    buttonsIn(dialog).pop()?.focus();
  });
  document.addEventListener('keydown', onKey, { capture: true });
  const takeAway = layOver(() => buttonsIn(asked())[0]?.click());
  return () => {
    takeAway();
    clearTimeout(drawn);
    document.removeEventListener('keydown', onKey, { capture: true });
    asked()?.removeAttribute('role');
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}

const asked = () => document.querySelector<HTMLElement>('.taro-modal__content');

/** No, then yes; a dialog that only tells has one. */
const buttonsIn = (dialog: HTMLElement | null) =>
  Array.from(dialog?.querySelectorAll<HTMLElement>('.taro-model__btn') ?? []).filter(
    ({ style }) => style.display !== 'none',
  );

function onKey(event: KeyboardEvent) {
  const buttons = buttonsIn(asked());
  if (event.key === 'Escape') buttons[0]?.click();
  else if (event.key === 'Tab') {
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + 1) % buttons.length]?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
