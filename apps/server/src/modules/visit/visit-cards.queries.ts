import { Db } from '../../foundation/database/db.js';
import { boundInSql } from '../binding/binding.sql.js';
import { shortestServiceOf } from '../catalog/catalog.sql.js';
import { communityBy } from '../community/community.sql.js';
import { ENGINEER_JSON, engineerBy, shiftsJson, timeOffJson } from '../engineer/engineer.sql.js';
import { workAround } from '../schedule/schedule.sql.js';

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
    'shortest', ${shortestServiceOf('v.engineer_id')},
    'shifts', ${shiftsJson('v.engineer_id', 'v.day')},
    'off', ${timeOffJson('v.engineer_id', 'v.day')},
    'atoms', ${workAround('v.engineer_id', 'v.day')},
    'engineer', JSON_OBJECT(${ENGINEER_JSON})) AS data
  FROM (${shown}) shown STRAIGHT_JOIN visit v ON v.id = shown.id STRAIGHT_JOIN ${communityBy('v.community_id')}
    STRAIGHT_JOIN ${engineerBy('v.engineer_id')}
  ORDER BY shown.day, shown.id`;

/** Ids of the announced visits of a community between two business dates. Takes `communityId`, `from` and `until`. */
export const comingVisitsSql = (limit: number) => `
  SELECT x.id, x.day FROM visit x WHERE x.community_id = :communityId AND x.live = 1 AND x.day >= :from AND x.day <= :until ORDER BY x.day, x.id LIMIT ${limit}`;

const PAGE = `SELECT x.id, x.day FROM visit x WHERE x.community_id = :communityId AND x.live = 1 AND x.day >= :afterDay AND x.day <= :until AND (x.day > :afterDay OR x.id > :afterId)
  ORDER BY x.day, x.id`;

export interface Position {
  day: string;
  id: string;
}

/** A page of announced visits of a community, after a position in the order of days. */
export function comingCards(db: Db, communityId: string, range: { after: Position; until: string }, limit: number) {
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
     FROM visit v JOIN ${communityBy('v.community_id')}
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
