import { businessDate } from '../../foundation/clock/shanghai.js';
import { Db } from '../../foundation/database/db.js';
import { communityBy } from '../community/community.sql.js';
import { partsOver } from './rules/part-of-day.js';
import { CardRow, GuestsSql, isOverSql, liveIn, OwnGuestsSql, PARTS_SQL, TURN, visitCardsSql } from './visit.sql.js';

const pageSql = (guests: GuestsSql, limit: number) =>
  `SELECT x.id, x.day, ${TURN} AS turn FROM visit x WHERE ${liveIn(':communityId', 'x')} AND x.day >= :afterDay AND x.day <= :until
  AND (x.day > :afterDay OR ${TURN} > :afterTurn OR (${TURN} = :afterTurn AND x.id > :afterId))
  AND NOT ${isOverSql(guests)} ORDER BY x.day, turn, x.id LIMIT ${limit}`;

export interface Position {
  day: string;
  /** Its place in that day. */
  turn: number;
  id: string;
}

interface ComingQuery {
  communityId: string;
  /** '0': nobody is signed in. */
  callerId: string;
  now: Date;
  after: Position;
  until: string;
}

/** A page of announced visits of a community that are not over, after a position in the order of days and of parts of a day. */
export function comingCards(db: Db, guests: GuestsSql, { after, now, ...query }: ComingQuery, limit: number) {
  const position = { afterDay: after.day, afterTurn: after.turn, afterId: after.id };
  const params = { ...query, ...position, from: businessDate(now), partsOver: partsOver(now) };
  return db.rows<CardRow>(visitCardsSql(pageSql(guests, limit)), params);
}

export function cardsById(db: Db, ids: string[]): Promise<CardRow[]> {
  return db.rows<CardRow>(visitCardsSql(`SELECT x.id, x.day, 0 AS turn FROM visit x WHERE x.id IN (:ids)`), { ids });
}

/** Visits of an engineer by day and part of it, with the names of their communities; what is to be done apart from what is over. */
export function engineersVisits(
  db: Db,
  guests: OwnGuestsSql,
  engineerId: string,
  { from, until }: { from: string; until: string },
): Promise<EngineersVisitRow[]> {
  return db.rows<EngineersVisitRow>(
    `SELECT v.id, v.community_id, c.name, v.day, v.part, v.source, v.state, v.bookings AS stand,
       ${guests.countLeft('v.id', 'all')} AS to_do, ${guests.countLeft('v.id', 'joined')} AS joined
     FROM visit v JOIN ${communityBy('v.community_id')}
     WHERE v.engineer_id = :engineerId AND v.day >= :from AND v.day <= :until AND v.live = 1 ORDER BY v.day, FIELD(COALESCE(v.part, ''), ${PARTS_SQL}), v.id LIMIT 200`,
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
  /** All that were not cancelled. */
  stand: number;
  to_do: string;
  joined: string;
}
