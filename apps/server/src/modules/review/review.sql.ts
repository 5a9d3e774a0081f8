import { boundInSql } from '../binding/binding.sql.js';
import { bookingBy, SERVICE_NAME, servedBy } from '../booking/booking.sql.js';
import { itemBy } from '../catalog/catalog.sql.js';
import { communityBy } from '../community/community.sql.js';
import { engineerBy } from '../engineer/engineer.sql.js';
import { staffRolesOf } from '../identity/identity.sql.js';
import { UGC_ON } from '../moderation/moderation.sql.js';
import { reviewPhotosJson } from '../photo/photo.sql.js';

/** JSON of all that the reviews of a community add up to. */
export const reviewsJson = (communityId: string) =>
  `(SELECT JSON_OBJECT('n', COALESCE(SUM(q.n), 0), 'stars', COALESCE(SUM(q.stars), 0)) FROM review_tally q WHERE q.community_id = ${communityId})`;

/** JSON of what the reviews of an engineer in one community add up to: one row of the tally's primary key. */
export const tallyJson = (communityId: string, engineerId: string) =>
  `(SELECT JSON_OBJECT('n', q.n, 'stars', q.stars) FROM review_tally q
    WHERE q.community_id = ${communityId} AND q.engineer_id = ${engineerId})`;

/**
 * Reviews as one caller may see them: words and pictures only while contents of users are on, and only approved ones,
 * but for their own author. The few reviews shown are chosen and sorted before their JSON is made, and the caller goes with
 * them: joined as a table of its own, the sort would carry the JSON to a temporary table on disk. `which` is the condition
 * on review `x`, with order and limit. Takes `callerId` ('0': nobody) and what `which` takes.
 */
export const reviewCardsSql = (which: string) => `
  SELECT 'review' AS kind, r.id, JSON_OBJECT(
    'engineerId', CAST(r.engineer_id AS CHAR), 'engineerName', e.name, 'communityId', CAST(r.community_id AS CHAR), 'communityName', c.name,
    'serviceName', ${SERVICE_NAME}, 'demo', r.demo, 'stars', r.stars, 'tags', r.tags, 'withdrawn', r.withdrawn, 'bookingId', CAST(r.booking_id AS CHAR),
    'text', IF(shown.ugc AND (r.text_state = 'approved' OR r.resident_id = shown.me), r.text, NULL),
    'textState', IF(shown.ugc AND r.resident_id = shown.me, r.text_state, NULL),
    'reply', IF(shown.ugc AND (r.reply_state = 'approved' OR e.account_id = shown.me), r.reply, NULL), 'replyState', r.reply_state,
    'repliedAt', UNIX_TIMESTAMP(r.replied_at), 'at', UNIX_TIMESTAMP(r.created_at),
    'bound', ${boundInSql('r.community_id')},
    'photos', IF(shown.ugc, ${reviewPhotosJson('r.id', 'r.resident_id = shown.me')}, NULL),
    'likes', r.likes, 'mine', r.resident_id = shown.me,
    'staff', ${staffRolesOf('shown.me')},
    'liked', (SELECT COUNT(*) FROM review_like l WHERE l.review_id = r.id AND l.resident_id = shown.me),
    'served', ${servedBy('shown.me', 'r.engineer_id')}) AS data
  FROM (SELECT x.id, x.created_at, CAST(:callerId AS UNSIGNED) AS me,
      ${UGC_ON} AS ugc FROM review x WHERE ${which}) shown
    STRAIGHT_JOIN review r ON r.id = shown.id STRAIGHT_JOIN ${communityBy('r.community_id')}
    STRAIGHT_JOIN ${engineerBy('r.engineer_id')} STRAIGHT_JOIN ${itemBy('r.service_item_id', 's')} LEFT JOIN ${bookingBy('r.booking_id')}
  ORDER BY shown.created_at DESC, shown.id DESC`;

/** The latest reviews of a community. Takes `communityId`. */
export const latestReviews = (limit: number) =>
  `x.community_id = :communityId ORDER BY x.created_at DESC, x.id DESC LIMIT ${limit}`;
