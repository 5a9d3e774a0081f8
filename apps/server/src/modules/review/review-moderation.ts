import { Db, Tx } from '../../foundation/database/db.js';
import type { Shown, Subject } from '../moderation/moderation-subjects.hook.js';
import { decideText, holdReview, textsOf } from './review.queries.js';

/** How a text of a review answers to its moderation; the columns are those of the text and of its state. */
export function textSubject(db: Db, text: 'text' | 'reply', state: 'text_state' | 'reply_state'): Subject {
  return {
    async hold(tx: Tx, reviewId): Promise<void> {
      await holdReview(tx, { id: reviewId });
    },
    async decided(tx: Tx, reviewId, decided): Promise<void> {
      await decideText(tx, reviewId, { text, state, decided });
    },
    async show(reviewIds): Promise<Map<string, Shown>> {
      const rows = await textsOf(db, text, reviewIds);
      return new Map(rows.map(({ id, text: shown }) => [id, { text: shown, photo: null }]));
    },
  };
}
