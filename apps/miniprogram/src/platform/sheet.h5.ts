import { useEffect, useRef } from 'react';

export const sheetAttributes = (id: string): Record<string, string> => ({
  'aria-modal': 'true',
  'aria-labelledby': `${id}-title`,
  tabindex: '-1',
});

interface Sheet {
  id: string;
  /** Of its entry in the history, which Back takes away. */
  entry: number;
  close(): void;
}

const FOCUSABLE = '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), a[href]';
const open: Sheet[] = [];
let entries = 0;
/** How many steps back are our own. */
let own = 0;

const top = () => open[open.length - 1];
const elementOf = ({ id }: Sheet) => document.getElementById(id);
const sheetOf = (state: unknown) => (state as { sheet?: number } | null)?.sheet;

/** What was focused before the sheet. */
let before: HTMLElement | null = null;

/** A step in the history may take the focus away. */
function focusAgain() {
  const { activeElement } = document;
  const lost = activeElement === null || activeElement === document.body;
  if (lost && before?.isConnected) before.focus({ preventScroll: true });
}

function back() {
  own++;
  window.history.back();
}

// Before the router hears of it: Back closes the sheet, and the page stays.
window.addEventListener(
  'popstate',
  (event) => {
    const shown = sheetOf(event.state);
    if (own > 0) {
      own--;
      setTimeout(focusAgain, FOCUS_MS);
    } else if (top() && shown !== top().entry) top().close();
    else {
      // Left behind by a sheet from which another page was opened: it shows nothing of its own.
      if (shown && !top()) back();
      return;
    }
    event.stopImmediatePropagation();
  },
  { capture: true },
);

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
    const sheet: Sheet = { id, entry: ++entries, close: () => latest.current() };
    open.push(sheet);
    window.history.pushState({ ...(window.history.state as object | null), sheet: sheet.entry }, '');
    const drawn = setTimeout(() => elementOf(sheet)?.focus({ preventScroll: true }), FOCUS_MS);
    return () => {
      clearTimeout(drawn);
      open.splice(open.indexOf(sheet), 1);
      setTimeout(() => leave(sheet.entry), LEAVE_MS);
      before = activeElement instanceof HTMLElement ? activeElement : null;
      if (before?.isConnected) before.focus({ preventScroll: true });
    };
  }, [id, isOpen]);
}

/** The sheet has come up by then. */
const FOCUS_MS = 50;
/** By then whoever closes a sheet to go to another page has gone: that page's entry is not ours to take away. */
const LEAVE_MS = 50;

function leave(entry: number) {
  if (sheetOf(window.history.state) === entry) back();
}
