import { Db } from '../../foundation/database/db.js';
import { communityBy } from '../community/community.sql.js';
import { CardRow, liveIn, visitCardsSql } from './visit.sql.js';

const PAGE = `SELECT x.id, x.day FROM visit x WHERE ${liveIn(':communityId', 'x')} AND x.day >= :afterDay AND x.day <= :until AND (x.day > :afterDay OR x.id > :afterId)
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
