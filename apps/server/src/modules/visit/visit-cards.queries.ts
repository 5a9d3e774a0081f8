import { Db } from '../../foundation/database/db.js';
import { boundInSql } from '../binding/bound-in.sql.js';
import { ENGINEER_JSON } from '../engineer/engineer.sql.js';

/** One row of a statement whose rows are JSON; `kind` tells what it is. */
export interface CardRow {
  id: string;
  data: string | object;
}

/**
 * Visits with all that decides how many may still join: his hours and time off of that day, his work from two hours before
 * it to two hours after it, which is as far as a way leads, and his shortest service. The few visits shown are chosen and sorted before their JSON is made. `shown` selects ids and days, `joined` says whether the caller has a booking on visit `v`.
 */
export const visitCardsSql = (shown: string, joined = 'NULL') => `
  SELECT 'visit' AS kind, v.id, JSON_OBJECT(
    'communityId', CAST(v.community_id AS CHAR), 'day', CAST(v.day AS CHAR), 'part', v.part, 'source', v.source, 'state', v.state,
    'joined', ${joined}, 'lat', c.lat, 'lng', c.lng,
    'bound', ${boundInSql('v.community_id')},
    'shortest', (SELECT MIN(i.duration_minutes) FROM engineer_skill k JOIN catalog_service_item i ON i.skill = k.skill AND i.active = 1
      WHERE k.engineer_id = v.engineer_id),
    'shifts', (SELECT JSON_ARRAYAGG(JSON_ARRAY(h.weekday, h.start_minute, h.end_minute)) FROM engineer_shift h
      WHERE h.engineer_id = v.engineer_id AND h.weekday = WEEKDAY(v.day) + 1),
    'off', (SELECT JSON_ARRAYAGG(JSON_ARRAY(UNIX_TIMESTAMP(o.starts_at), UNIX_TIMESTAMP(o.ends_at))) FROM engineer_time_off o
      WHERE o.engineer_id = v.engineer_id AND o.ends_at > v.day - INTERVAL 8 HOUR AND o.starts_at < v.day + INTERVAL 16 HOUR),
    'atoms', (SELECT JSON_ARRAYAGG(JSON_ARRAY(CAST(a.booking_id AS CHAR), CAST(a.community_id AS CHAR), UNIX_TIMESTAMP(a.start_at), p.lat, p.lng,
        ${boundInSql('a.community_id')}))
      FROM schedule_atom a JOIN community p ON p.id = a.community_id
      WHERE a.engineer_id = v.engineer_id AND a.start_at >= v.day - INTERVAL 10 HOUR AND a.start_at < v.day + INTERVAL 18 HOUR AND a.kind = 'work'),
    'engineer', JSON_OBJECT(${ENGINEER_JSON})) AS data
  FROM (${shown}) shown STRAIGHT_JOIN visit v ON v.id = shown.id STRAIGHT_JOIN community c ON c.id = v.community_id
    STRAIGHT_JOIN engineer e ON e.id = v.engineer_id
  ORDER BY shown.day, shown.id`;

/** Ids of the announced visits of a community between two business dates. Takes `communityId`, `from` and `until`. */
export const comingVisitsSql = (limit: number) => `
  SELECT x.id, x.day FROM visit x WHERE x.community_id = :communityId AND x.live = 1 AND x.day >= :from AND x.day <= :until ORDER BY x.day, x.id LIMIT ${limit}`;

const PAGE = `SELECT x.id, x.day FROM visit x WHERE x.community_id = :communityId AND x.live = 1 AND x.day >= :afterDay AND x.day <= :until AND (x.day > :afterDay OR x.id > :afterId)
  ORDER BY x.day, x.id`;

export interface Place {
  day: string;
  id: string;
}

/** A page of announced visits of a community, after a place in the order of days. */
export function comingCards(db: Db, communityId: string, range: { after: Place; until: string }, limit: number) {
  const { after, until } = range;
  const params = { communityId, until, afterDay: after.day, afterId: after.id };
  return db.rows<CardRow>(visitCardsSql(`${PAGE} LIMIT ${limit}`), params);
}

export function cardsById(db: Db, ids: string[]): Promise<CardRow[]> {
  return db.rows<CardRow>(visitCardsSql(`SELECT x.id, x.day FROM visit x WHERE x.id IN (:ids)`), { ids });
}

/** Visits of an engineer by day, with the names of their communities. */
export function engineersVisits(db: Db, engineerId: string, from: string, until: string): Promise<EngineersVisitRow[]> {
  return db.rows<EngineersVisitRow>(
    `SELECT v.id, v.community_id, c.name, v.day, v.part, v.source, v.state, v.bookings, v.joined
     FROM visit v JOIN community c ON c.id = v.community_id
     WHERE v.engineer_id = :engineerId AND v.day >= :from AND v.day <= :until AND v.live = 1 ORDER BY v.day, v.id LIMIT 200`,
    { engineerId, from, until },
  );
}

export interface EngineersVisitRow {
  id: string;
  community_id: string;
  name: string;
  day: string;
  part: 'morning' | 'afternoon' | 'evening' | null;
  source: 'booking' | 'engineer';
  state: 'announced' | 'cancelled' | 'done';
  bookings: number;
  joined: number;
}
