import type { Aria } from './aria';

export type { Aria } from './aria';

/** What is worked with stands in the order of the Tab key; keyboard.h5.ts lets Enter and Space tap on it. */
const OPERABLE: readonly Aria['role'][] = ['button', 'radio', 'checkbox'];

/** What a screen reader is told, spread into an element. The browser's names. */
export function aria({ role, label, hidden, chosen }: Aria): Record<string, string | undefined> {
  const told: Record<string, string | undefined> = {};
  if (role) told.role = role;
  if (OPERABLE.includes(role)) told.tabindex = '0';
  if (label) told['aria-label'] = label;
  if (hidden) told['aria-hidden'] = 'true';
  if (chosen !== undefined) told['aria-checked'] = String(chosen);
  return told;
}
