import type { ContentKind } from './moderation.entity.js';
import type { Decided } from './rules/may-decide.js';

/** A text or a photo may be public from now on, or no longer. */
export interface ModerationDecided {
  name: 'moderation.decided';
  payload: { itemId: string; kind: ContentKind; subjectId: string; authorId: string; state: Decided };
}
