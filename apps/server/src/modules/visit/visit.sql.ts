import type { DataRow } from '../../foundation/database/row-data.js';
import { boundInSql } from '../binding/binding.sql.js';
import { FEW } from '../binding/rules/when-told.js';
import { shortestServiceOf } from '../catalog/catalog.sql.js';
import { communityBy } from '../community/community.sql.js';
import { ENGINEER_JSON, engineerBy, SERVES_THERE, shiftsJson, timeOffJson } from '../engineer/engineer.sql.js';
import { workAround } from '../schedule/schedule.sql.js';
import { PARTS } from './rules/part-of-day.js';

/** Whether a visit of a community is neither over nor off. */
export const liveIn = (communityId: string, visit: string) =>
  `${visit}.community_id = ${communityId} AND ${visit}.live = 1`;

/** To be joined: the visit `v` of an id that was folded into another one, and that one, `o`. */
export const foldedVisit = (id: string) => `visit v ON v.id = ${id} AND v.live IS NULL
  JOIN visit o ON o.engineer_id = v.engineer_id AND o.community_id = v.community_id AND o.day = v.day AND o.live = 1`;

/** The parts of a day in their order. */
export const PARTS_SQL = PARTS.map((part) => `'${part}'`).join(', ');

/** One row of a statement whose rows are JSON; `kind` tells what it is. */
export interface CardRow extends DataRow {
  id: string;
}

/**
 * Visits with all that decides how many may still join: his hours and time off of that day, his work from two hours before
 * it to two hours after it, which is as far as a way leads, and his shortest service, while he serves the community. The few visits shown are
 * chosen and sorted before their JSON is made. `shown` selects ids, days and turns, `joined` says whether the caller has a booking
 * on visit `v`.
 */
export const visitCardsSql = (shown: string, joined = 'NULL') => `
  SELECT 'visit' AS kind, v.id, JSON_OBJECT(
    'communityId', CAST(v.community_id AS CHAR), 'day', CAST(v.day AS CHAR), 'part', v.part, 'source', v.source, 'state', v.state,
    'joined', ${joined}, 'lat', c.lat, 'lng', c.lng,
    'bound', ${boundInSql('v.community_id')},
    'shortest', IF(${SERVES_THERE}, ${shortestServiceOf('v.engineer_id')}, NULL),
    'shifts', ${shiftsJson('v.engineer_id', 'v.day')},
    'off', ${timeOffJson('v.engineer_id', 'v.day')},
    'atoms', ${workAround('v.engineer_id', 'v.day')},
    'engineer', JSON_OBJECT(${ENGINEER_JSON})) AS data
  FROM (${shown}) shown STRAIGHT_JOIN visit v ON v.id = shown.id STRAIGHT_JOIN ${communityBy('v.community_id')}
    STRAIGHT_JOIN ${engineerBy('v.engineer_id')}
  ORDER BY shown.day, shown.turn, shown.id`;

/**
 * The place of visit `x` in its day: the whole day, morning, afternoon, evening. Among few households it has none: their order would
 * tell the part of the day. Takes `communityId`.
 */
export const TURN = `IF(${boundInSql(':communityId')} < ${FEW} OR x.part IS NULL, 0, FIELD(x.part, ${PARTS_SQL}))`;

/**
 * Whether a visit is over for who asks, though its day is not: the last booking of those that make it is done, or its part of
 * the day has passed. Takes `from` (today), `partsOver` and `callerId` ('0': nobody). Among few households that would tell when one
 * of them was served, so there only its guests see it go. `isWorkLeft` and `isGuest` come from the word that knows bookings.
 */
export const isOverSql = ({ isWorkLeft, isGuest }: GuestsSql, visit = 'x') =>
  `(${visit}.day = :from AND NOT ${isWorkLeft(`${visit}.id`)}
    AND (${visit}.source = 'booking' OR (${visit}.part IS NOT NULL AND FIELD(${visit}.part, ${PARTS_SQL}) <= :partsOver))
    AND (${boundInSql(`${visit}.community_id`)} >= ${FEW} OR ${isGuest(`${visit}.id`, ':callerId')}))`;

/** What a later module says in SQL of the bookings on a visit. */
export interface GuestsSql {
  isWorkLeft(visitId: string): string;
  isGuest(visitId: string, residentId: string): string;
}

/** The same, with what the engineer reads of his own visits. */
export interface OwnGuestsSql extends GuestsSql {
  /** How many are still to be done: all, or those of neighbours who joined. */
  countLeft(visitId: string, which: 'all' | 'joined'): string;
}

/** Ids of the announced visits of a community from today to a business date. Takes `communityId`, `from` (today), `until`, and what `isOverSql` takes. */
export const comingVisitsSql = (limit: number, guests: GuestsSql) => `
  SELECT x.id, x.day, ${TURN} AS turn FROM visit x WHERE ${liveIn(':communityId', 'x')} AND x.day >= :from AND x.day <= :until AND NOT ${isOverSql(guests)}
  ORDER BY x.day, turn, x.id LIMIT ${limit}`;
