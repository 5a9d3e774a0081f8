import { addDays } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { boundInSql } from '../binding/bound-in.sql.js';
import { ENGINEER_JSON } from '../engineer/engineer-card.js';
import { engineerOrderSql } from '../engineer/engineer-order.sql.js';
import { DAYS_SHOWN } from '../visit/rules/may-announce.js';
import { latestReviews, reviewCardsSql } from '../review/review-cards.queries.js';
import { comingVisitsSql, visitCardsSql } from '../visit/visit-cards.queries.js';

/** One row of the page's single statement; `kind` says which columns are filled. */
export interface PageRow {
  kind: 'head' | 'service' | 'engineer' | 'onCall' | 'mine' | 'visit' | 'review';
  id: string;
  /** JSON of the row's fields. */
  data: string | object;
}

const VISITS = 10;
const REVIEWS = 3;

/** The reviews of engineer `e` in one community: one row of the tally's primary key. */
const TALLY_JSON = (
  communityId: string,
) => `'tally', (SELECT JSON_OBJECT('n', q.n, 'stars', q.stars) FROM review_tally q
        WHERE q.community_id = ${communityId} AND q.engineer_id = e.id)`;

/** The caller has a booking on visit `v`. A comparison, as every truth value inside JSON: a bare EXISTS would be written as text there. */
const JOINED = 'EXISTS (SELECT 1 FROM booking j WHERE j.visit_id = v.id AND j.resident_id = ?) = 1';

/**
 * Everything of a community page in one round trip. Each part is a bounded range of an index: the cost does not grow
 * with the number of communities. Engineers are ranked before their JSON is made: sorting rows that hold JSON takes a
 * temporary table on disk for every page. Both LIMITs are needed: a part of a union without one loses its order.
 * Parameters: see `pageRows`.
 */
export const COMMUNITY_PAGE_SQL = `
  (SELECT 'head' AS kind, c.id, JSON_OBJECT(
      'name', c.name, 'kind', c.kind, 'merged', CAST(c.merged_into AS CHAR),
      'places', JSON_ARRAY(
        (SELECT d.name FROM division d WHERE d.code = c.province), (SELECT d.name FROM division d WHERE d.code = c.city),
        (SELECT d.name FROM division d WHERE d.code = c.district), (SELECT d.name FROM division d WHERE d.code = c.street)),
      'reviews', (SELECT JSON_OBJECT('n', COALESCE(SUM(q.n), 0), 'stars', COALESCE(SUM(q.stars), 0)) FROM review_tally q WHERE q.community_id = c.id),
      'residents', ${boundInSql('c.id')},
      'households', (SELECT JSON_OBJECT('count', h.households, 'asOf', CAST(h.as_of AS CHAR), 'demo', h.demo)
        FROM community_households h WHERE h.community_id = c.id AND h.as_of <= ? ORDER BY h.as_of DESC LIMIT 1)) AS data
    FROM community c WHERE c.id = ?)
  UNION ALL
  (SELECT 'service', i.id, JSON_OBJECT('name', i.name, 'type', i.type, 'durationMinutes', i.duration_minutes, 'skill', i.skill,
      'priceFen', i.price_fen, 'warrantyPriceFen', i.warranty_price_fen, 'summary', i.summary)
    FROM catalog_service_item i WHERE i.active = 1 ORDER BY i.position, i.id LIMIT 20)
  UNION ALL
  (SELECT 'engineer', e.id, JSON_OBJECT(${ENGINEER_JSON}, 'isPrimary', ranked.is_primary, 'completedHere', ranked.completed,
      ${TALLY_JSON('ranked.community_id')})
    FROM (SELECT v.community_id, v.engineer_id, v.is_primary, COALESCE(t.completed, 0) AS completed
        FROM engineer_coverage v JOIN engineer x ON x.id = v.engineer_id
          LEFT JOIN booking_tally t ON t.community_id = v.community_id AND t.engineer_id = v.engineer_id
        WHERE v.community_id = ? AND v.live = 1 AND x.state = 'active'
        ORDER BY ${engineerOrderSql('v.is_primary', 'COALESCE(t.completed, 0)', 'v.engineer_id')} LIMIT 20) ranked
      JOIN engineer e ON e.id = ranked.engineer_id
    ORDER BY ${engineerOrderSql('ranked.is_primary', 'ranked.completed', 'ranked.engineer_id')} LIMIT 20)
  UNION ALL
  (SELECT 'mine', COALESCE(b.engineer_id, 0), JSON_OBJECT('isResident', m.community_id IS NOT NULL, 'isDefault', m.is_default = 1)
    FROM (SELECT CAST(? AS UNSIGNED) AS resident_id) me
      LEFT JOIN resident_community m ON m.resident_id = me.resident_id AND m.community_id = ?
      LEFT JOIN binding b ON b.resident_id = me.resident_id AND b.active = 1
    WHERE me.resident_id > 0)
  UNION ALL
  (${visitCardsSql(comingVisitsSql(VISITS), JOINED)} LIMIT ${VISITS})
  UNION ALL
  (${reviewCardsSql(latestReviews(REVIEWS))} LIMIT ${REVIEWS})`;

const ON_CALL_SQL = `
  SELECT 'onCall' AS kind, e.id, JSON_OBJECT(${ENGINEER_JSON}, 'isPrimary', NULL, 'completedHere', 0,
    ${TALLY_JSON('c.id')}) AS data
  FROM community c JOIN engineer e ON e.on_call_division IN ('', c.province, c.city, c.district, c.street) AND e.state = 'active'
  WHERE c.id = ? ORDER BY ${engineerOrderSql('CHAR_LENGTH(e.on_call_division)', 'e.completed', 'e.id')} LIMIT 20`;

/** The rows of a community's page for a resident ('0': nobody is signed in) on a business date. */
export function pageRows(db: Db, communityId: string, residentId: string, today: string): Promise<PageRow[]> {
  const until = addDays(today, DAYS_SHOWN);
  const visits = [residentId, communityId, today, until];
  const reviews = [residentId, communityId];
  return db.rows<PageRow>(COMMUNITY_PAGE_SQL, [
    today,
    communityId,
    communityId,
    residentId,
    communityId,
    ...visits,
    ...reviews,
  ]);
}

/** Engineers on call for a community that nobody covers yet; a second round trip only there. */
export function onCallRows(db: Db, communityId: string): Promise<PageRow[]> {
  return db.rows<PageRow>(ON_CALL_SQL, [communityId]);
}
