import { addDays, businessDate } from '../../foundation/clock/shanghai.js';
import type { Db } from '../../foundation/database/db.js';
import type { DataRow } from '../../foundation/database/row-data.js';
import { boundInSql, butlerOf } from '../binding/binding.sql.js';
import { completedIn, hasBookingOn, isGuestOf, isWorkLeftOn } from '../booking/booking.sql.js';
import { SERVICES_SQL } from '../catalog/catalog.sql.js';
import { COMMUNITIES, COMMUNITY_JSON } from '../community/community.sql.js';
import { COVERAGE, ENGINEER_JSON, ON_CALL, engineerBy, engineerOrderSql, isActive } from '../engineer/engineer.sql.js';
import { membership } from '../resident/resident.sql.js';
import { latestReviews, reviewCardsSql, reviewsJson, tallyJson } from '../review/review.sql.js';
import { DAYS_SHOWN } from '../visit/rules/may-announce.js';
import { partsOver } from '../visit/rules/part-of-day.js';
import { comingVisitsSql, visitCardsSql } from '../visit/visit.sql.js';

/** One row of the page's single statement; `kind` says which columns are filled. */
export interface PageRow extends DataRow {
  kind: 'head' | 'service' | 'engineer' | 'onCall' | 'mine' | 'visit' | 'review';
  id: string;
}

const VISITS = 10;
const REVIEWS = 3;

/**
 * Everything of a community page in one round trip. Each part is a bounded range of an index: the cost does not grow
 * with the number of communities. Engineers are ranked before their JSON is made: sorting rows that hold JSON takes a
 * temporary table on disk for every page. Both LIMITs are needed: a part of a union without one loses its order.
 * Takes `communityId`, `callerId` ('0': nobody is signed in), the days `from` today and `until`, and how many parts of today are over.
 */
export const COMMUNITY_PAGE_SQL = `
  (SELECT 'head' AS kind, c.id, JSON_OBJECT(${COMMUNITY_JSON}, 'reviews', ${reviewsJson('c.id')}, 'residents', ${boundInSql('c.id')}) AS data
    FROM ${COMMUNITIES} WHERE c.id = :communityId)
  UNION ALL
  (${SERVICES_SQL})
  UNION ALL
  (SELECT 'engineer', e.id, JSON_OBJECT(${ENGINEER_JSON}, 'isPrimary', ranked.is_primary, 'completedHere', ranked.completed,
      'tally', ${tallyJson('ranked.community_id', 'e.id')})
    FROM (SELECT v.community_id, v.engineer_id, v.is_primary, COALESCE(t.completed, 0) AS completed
        FROM ${COVERAGE} LEFT JOIN ${completedIn('v.community_id', 'v.engineer_id')}
        WHERE v.community_id = :communityId AND v.live = 1 AND ${isActive('x')}
        ORDER BY ${engineerOrderSql('v.is_primary', 'COALESCE(t.completed, 0)', 'v.engineer_id')} LIMIT 20) ranked
      JOIN ${engineerBy('ranked.engineer_id')}
    ORDER BY ${engineerOrderSql('ranked.is_primary', 'ranked.completed', 'ranked.engineer_id')} LIMIT 20)
  UNION ALL
  (SELECT 'mine', COALESCE(b.engineer_id, 0), JSON_OBJECT('isResident', m.community_id IS NOT NULL, 'isDefault', m.is_default = 1)
    FROM (SELECT CAST(:callerId AS UNSIGNED) AS resident_id) me
      LEFT JOIN ${membership('me.resident_id', ':communityId', 'm')} LEFT JOIN ${butlerOf('me.resident_id')}
    WHERE me.resident_id > 0)
  UNION ALL
  (${visitCardsSql(comingVisitsSql(VISITS, { isWorkLeft: isWorkLeftOn, isGuest: isGuestOf }), hasBookingOn('v.id', ':callerId'))} LIMIT ${VISITS})
  UNION ALL
  (${reviewCardsSql(latestReviews(REVIEWS))} LIMIT ${REVIEWS})`;

const ON_CALL_SQL = `
  SELECT 'onCall' AS kind, e.id, JSON_OBJECT(${ENGINEER_JSON}, 'isPrimary', NULL, 'completedHere', 0,
    'tally', ${tallyJson('c.id', 'e.id')}) AS data
  FROM ${ON_CALL} WHERE c.id = :communityId
  ORDER BY ${engineerOrderSql('CHAR_LENGTH(e.on_call_division)', 'e.completed', 'e.id')} LIMIT 20`;

/** The rows of a community's page for a caller ('0': nobody is signed in) as it is now. */
export function pageRows(db: Db, communityId: string, callerId: string, now: Date): Promise<PageRow[]> {
  const today = businessDate(now);
  const days = { from: today, until: addDays(today, DAYS_SHOWN), partsOver: partsOver(now) };
  return db.rows<PageRow>(COMMUNITY_PAGE_SQL, { communityId, callerId, ...days });
}

/** Engineers on call for a community that nobody covers yet; a second round trip only there. */
export function onCallRows(db: Db, communityId: string): Promise<PageRow[]> {
  return db.rows<PageRow>(ON_CALL_SQL, { communityId });
}
