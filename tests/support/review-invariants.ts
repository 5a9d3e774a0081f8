import { counted, type Invariant } from './invariant.js';

const SERVED = `'completed', 'reviewed'`;

/** A text of a review, or a photo, whose state is not that of its item. */
const unlike = (
  kind: string,
  rows: string,
): string => `SELECT '${kind}' AS kind, r.id, r.state, i.state AS item_state FROM (${rows}) r
  LEFT JOIN moderation_item i ON i.kind = '${kind}' AND i.subject_id = r.id WHERE NOT (i.state <=> r.state)`;

/** Reviews, likes, and what others may see of them. */
export const REVIEWS: Invariant[] = [
  {
    name: 'reviewsWithoutService',
    says: 'a review is not of a reviewed booking of its resident, engineer and community',
    sql: `SELECT r.id, r.booking_id, b.state, b.resident_id, b.engineer_id, b.community_id FROM review r LEFT JOIN booking b ON b.id = r.booking_id
      WHERE NOT (b.state <=> 'reviewed' AND b.resident_id <=> r.resident_id AND b.engineer_id <=> r.engineer_id AND b.community_id <=> r.community_id)`,
  },
  {
    name: 'reviewedWithoutReview',
    says: 'a booking is reviewed without any review, or by several',
    sql: `SELECT b.id, b.resident_id, COUNT(r.id) AS reviews FROM booking b LEFT JOIN review r ON r.booking_id = b.id
      WHERE b.state = 'reviewed' GROUP BY b.id, b.resident_id HAVING COUNT(r.id) <> 1`,
  },
  {
    name: 'likesOfStrangers',
    says: 'a review is liked by its author, or by somebody whom that engineer has never served',
    sql: `SELECT l.review_id, l.resident_id FROM review_like l JOIN review r ON r.id = l.review_id
      WHERE l.resident_id = r.resident_id OR NOT EXISTS (SELECT 1 FROM booking b
        WHERE b.resident_id = l.resident_id AND b.engineer_id = r.engineer_id AND b.state IN (${SERVED}))`,
  },
  {
    name: 'contentStates',
    says: 'a text or photo is more or less public than its moderation says',
    sql: [
      unlike('review', 'SELECT id, text_state AS state FROM review WHERE text IS NOT NULL OR text_state IS NOT NULL'),
      unlike('reply', 'SELECT id, reply_state AS state FROM review WHERE reply IS NOT NULL OR reply_state IS NOT NULL'),
      unlike('photo', "SELECT id, state FROM photo WHERE removed_at IS NULL AND purpose = 'review'"),
      unlike(
        'record',
        "SELECT id, state FROM photo WHERE removed_at IS NULL AND purpose IN ('fault', 'before', 'after')",
      ),
      ...['portrait', 'certificate'].map((kind) =>
        unlike(kind, `SELECT id, state FROM photo WHERE removed_at IS NULL AND purpose = '${kind}'`),
      ),
    ].join(' UNION ALL '),
  },
  {
    name: 'unownedContents',
    says: 'something is moderated that its author has taken back',
    sql: `SELECT i.id, i.kind, i.subject_id, i.state FROM moderation_item i LEFT JOIN review r ON r.id = i.subject_id
        LEFT JOIN photo p ON p.id = i.subject_id AND p.removed_at IS NULL
      WHERE (i.kind = 'review' AND r.text IS NULL) OR (i.kind = 'reply' AND r.reply IS NULL) OR (i.kind IN ('photo', 'record', 'portrait', 'certificate') AND p.id IS NULL)`,
  },
  {
    name: 'reportsOfNothing',
    says: 'a report is of something that is no longer moderated',
    sql: `SELECT r.id, r.item_id FROM moderation_report r LEFT JOIN moderation_item i ON i.id = r.item_id WHERE i.id IS NULL`,
  },
  {
    name: 'saidAfterAll',
    says: 'a review that was taken back has a text, a reply or a photo',
    sql: `SELECT r.id, r.text_state, r.reply_state, p.id AS photo FROM review r
        LEFT JOIN photo p ON p.purpose = 'review' AND p.subject_id = r.id AND p.removed_at IS NULL
      WHERE r.withdrawn = 1 AND (r.text IS NOT NULL OR r.reply IS NOT NULL OR p.id IS NOT NULL)`,
  },
  {
    name: 'seenByThirds',
    says: 'an operator is to look at a photo of a service, which only two people may see',
    sql: `SELECT id, queue FROM moderation_item WHERE kind = 'record' AND queue IS NOT NULL`,
  },
  {
    name: 'forgottenContents',
    says: 'something is pending that neither the worker nor an operator will look at, or decided and still waits for the worker',
    sql: `SELECT id, kind, state, queue, next_at FROM moderation_item
      WHERE (state = 'pending' AND queue IS NULL AND next_at IS NULL AND kind <> 'record') OR (state <> 'pending' AND next_at IS NOT NULL)
        OR (state <> 'pending' AND decided_at IS NULL)`,
  },
  counted('what the reviews of an engineer in a community add up to', {
    name: 'reviewTally',
    sql: `SELECT community_id, engineer_id, SUM(counted) AS counted, SUM(stored) AS stored, SUM(stars) AS stars, SUM(stored_stars) AS stored_stars
      FROM (SELECT community_id, engineer_id, COUNT(*) AS counted, 0 AS stored, SUM(stars) AS stars, 0 AS stored_stars FROM review
          GROUP BY community_id, engineer_id
        UNION ALL SELECT community_id, engineer_id, 0, n, 0, stars FROM review_tally) both_sides
      GROUP BY community_id, engineer_id HAVING SUM(counted) <> SUM(stored) OR SUM(stars) <> SUM(stored_stars)`,
  }),
  counted('how often an engineer got a tag', {
    name: 'reviewTags',
    sql: `SELECT t.engineer_id, t.tag, t.n AS stored, COUNT(r.id) AS counted FROM review_tag_tally t
        LEFT JOIN review r ON r.engineer_id = t.engineer_id AND FIND_IN_SET(t.tag, r.tags) > 0
      GROUP BY t.engineer_id, t.tag, t.n HAVING t.n <> COUNT(r.id)`,
  }),
  counted('the number of likes of a review', {
    name: 'reviewLikes',
    sql: `SELECT r.id, r.likes AS stored, COUNT(l.review_id) AS counted FROM review r LEFT JOIN review_like l ON l.review_id = r.id
      GROUP BY r.id, r.likes HAVING r.likes <> COUNT(l.review_id)`,
  }),
];
