import { isDate } from '../../foundation/clock/shanghai.js';
import type { Db } from '../../foundation/database/db.js';
import { isId } from '../../foundation/ids/ids.js';
import { engineerBy } from '../engineer/engineer.sql.js';
import type { ConsoleVisit } from './console-visit.dto.js';

export const visitKey = ({ day, id }: Pick<ConsoleVisit, 'day' | 'id'>) => `${day}.${id}`;

/** All visits of a community, the latest day first, in pages that begin after a `visitKey`. */
export function visitsOf(db: Db, communityId: string, after: string, limit: number): Promise<ConsoleVisit[]> {
  const [day, id] = after.split('.');
  const last = isDate(day) && isId(id) ? { day, id } : null;
  const beyond = last ? 'AND v.day <= :day AND (v.day < :day OR v.id < :id)' : '';
  return db.rows<ConsoleVisit>(
    `SELECT v.id, CAST(v.day AS CHAR) AS day, v.part, v.source, v.state, v.engineer_id AS engineerId, e.name AS engineerName, v.bookings, v.joined
     FROM visit v FORCE INDEX (visit_community_day) JOIN ${engineerBy('v.engineer_id')}
     WHERE v.community_id = :communityId ${beyond} ORDER BY v.day DESC, v.id DESC LIMIT ${limit}`,
    { communityId, ...last },
  );
}
