import { maskNumbers } from './rules/mask-numbers.js';
import { sees, Viewer } from './rules/who-sees.js';

/** What an engineer may read of a note: who is asked to come needs to know what is broken, not the code of the door. */
export function shownNote(viewer: Viewer, note: string | null): string | null {
  if (sees(viewer, 'note') || note === null) return note;
  return viewer === 'askedEngineer' ? maskNumbers(note) : null;
}
