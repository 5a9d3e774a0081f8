import type { Aria } from './aria';

export type { Aria } from './aria';

/** What a screen reader is told, spread into an element. The browser's names. */
export function aria({ role, label, hidden }: Aria): Record<string, string | undefined> {
  const told: Record<string, string | undefined> = {};
  if (role) told.role = role;
  if (label) told['aria-label'] = label;
  if (hidden) told['aria-hidden'] = 'true';
  return told;
}
