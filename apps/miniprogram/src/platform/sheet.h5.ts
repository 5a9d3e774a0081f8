import { useEffect, useRef } from 'react';
import { layOver } from './back.h5';

export const sheetAttributes = (id: string): Record<string, string> => ({
  'aria-modal': 'true',
  'aria-labelledby': `${id}-title`,
  tabindex: '-1',
});

interface Sheet {
  id: string;
  close(): void;
}

const FOCUSABLE = '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), a[href]';
const open: Sheet[] = [];

const top = () => open[open.length - 1];
const elementOf = ({ id }: Sheet) => document.getElementById(id);

document.addEventListener('keydown', (event) => {
  const sheet = top();
  // A question lies over the sheet and is answered first.
  if (!sheet || document.querySelector('[role="alertdialog"]')) return;
  if (event.key === 'Escape') sheet.close();
  if (event.key === 'Tab') keepInside(elementOf(sheet), event);
});

/** The Tab key goes round within a sheet. */
function keepInside(sheet: HTMLElement | null, event: KeyboardEvent) {
  const inside = Array.from(sheet?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? []).filter((each) => each.offsetParent);
  const [first, last] = [inside[0], inside[inside.length - 1]];
  if (!sheet || !first) return;
  const { activeElement } = document;
  const leaves = event.shiftKey ? activeElement === first || activeElement === sheet : activeElement === last;
  if (!leaves && sheet.contains(activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

/** While a sheet is open Esc and Back close it, and the Tab key stays in it; then what was focused before is focused again. */
export function useSheetKeys(id: string, isOpen: boolean, onClose: () => void) {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const { activeElement } = document;
    const sheet: Sheet = { id, close: () => latest.current() };
    open.push(sheet);
    const takeAway = layOver(() => sheet.close());
    const drawn = setTimeout(() => elementOf(sheet)?.focus({ preventScroll: true }), FOCUS_MS);
    return () => {
      clearTimeout(drawn);
      takeAway();
      open.splice(open.indexOf(sheet), 1);
      // A step in the history takes the focus away a moment later.
      setTimeout(() => {
        if (top() || isElsewhere(sheet) || !(activeElement instanceof HTMLElement) || !activeElement.isConnected)
          return;
        activeElement.focus({ preventScroll: true });
      }, FOCUS_MS);
    };
  }, [id, isOpen]);
}

/** Somebody went on to something else meanwhile: it stays his. */
function isElsewhere(sheet: Sheet): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && !elementOf(sheet)?.contains(activeElement);
}

/** The sheet has come up by then. */
const FOCUS_MS = 50;
