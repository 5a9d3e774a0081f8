import { boundInSql } from '../binding/binding.sql.js';
import { communityBy } from '../community/community.sql.js';

/** JSON of an engineer's work from two hours before a business day to two hours after it, with its places and how many are bound there. */
export const workAround = (engineerId: string, day: string) =>
  `(SELECT JSON_ARRAYAGG(JSON_ARRAY(CAST(a.booking_id AS CHAR), CAST(a.community_id AS CHAR), UNIX_TIMESTAMP(a.start_at), p.lat, p.lng,
      ${boundInSql('a.community_id')}))
    FROM schedule_atom a JOIN ${communityBy('a.community_id', 'p')}
    WHERE a.engineer_id = ${engineerId} AND a.start_at >= ${day} - INTERVAL 10 HOUR AND a.start_at < ${day} + INTERVAL 18 HOUR AND a.kind = 'work')`;
