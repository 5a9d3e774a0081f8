import type { Pool } from 'mysql2/promise';
import { counted, type Invariant } from './invariant.js';
import { CONTACTS } from './contact-invariants.js';
import { PHOTOS } from './photo-invariants.js';
import { REVIEWS } from './review-invariants.js';

type Row = Record<string, unknown>;

export interface Violation {
  name: string;
  says: string;
  rows: Row[];
}

/** At most this many rows of one violation are brought back: the first ones tell the story. */
const SHOWN = 500;

/** Bookings that hold time. Made-up history of the demo never went through the allocator. */
const holding = (alias: string) =>
  `${alias}.engineer_id IS NOT NULL AND ${alias}.state NOT IN ('cancelled', 'no_show') AND ${alias}.demo = 0`;
const LIVE = `'requested', 'scheduled', 'on_the_way', 'on_site', 'reopened'`;
const SERVED = `'completed', 'reviewed'`;
/** Two communities are never nearer than one cell. */
const SHORTEST_WAY = 30;

const ENGINEERS: Invariant[] = [
  {
    name: 'unrealEngineers',
    says: 'somebody who has not accepted his invitation is a butler, or has a booking to come',
    sql: `SELECT e.id, b.id AS booking, NULL AS binding FROM engineer e JOIN booking b ON b.engineer_id = e.id AND b.state IN (${LIVE})
        WHERE e.account_id IS NULL
      UNION ALL SELECT e.id, NULL, b.id FROM engineer e JOIN binding b ON b.engineer_id = e.id AND b.active = 1 WHERE e.account_id IS NULL`,
  },
];

const CALENDAR: Invariant[] = [
  {
    name: 'overlappingBookings',
    says: 'two bookings of an engineer overlap',
    sql: `SELECT a.engineer_id, a.id AS one, b.id AS other, a.start_at, a.end_at, b.start_at AS other_start, b.end_at AS other_end
      FROM booking a JOIN booking b ON b.engineer_id = a.engineer_id AND b.id > a.id AND b.start_at < a.end_at AND b.end_at > a.start_at
      WHERE ${holding('a')} AND ${holding('b')}`,
  },
  {
    name: 'sharedCells',
    says: 'a cell of an engineer, work or way, lies inside another booking',
    sql: `SELECT s.engineer_id, s.start_at, s.kind, s.booking_id, b.id AS other
      FROM schedule_atom s JOIN booking b ON b.engineer_id = s.engineer_id AND b.id <> s.booking_id
        AND b.start_at <= s.start_at AND b.end_at > s.start_at AND b.start_at > s.start_at - INTERVAL 1 DAY
      WHERE ${holding('b')}`,
  },
  {
    name: 'noWayBetween',
    says: 'two bookings in different communities follow each other without time for the way',
    sql: `SELECT * FROM (
        SELECT b.engineer_id, b.id, b.end_at, b.community_id, LEAD(b.id) OVER w AS next_id, LEAD(b.start_at) OVER w AS next_start,
          LEAD(b.community_id) OVER w AS next_community
        FROM booking b WHERE ${holding('b')} WINDOW w AS (PARTITION BY b.engineer_id ORDER BY b.start_at, b.id)) pair
      WHERE next_community <> community_id AND next_start < end_at + INTERVAL ${SHORTEST_WAY} MINUTE`,
  },
  {
    name: 'strayCells',
    says: 'a cell belongs to no booking that holds time, or lies outside of it',
    sql: `SELECT s.engineer_id, s.start_at, s.kind, s.booking_id, b.state, b.engineer_id AS booked_engineer, b.start_at AS booked_start
      FROM schedule_atom s LEFT JOIN booking b ON b.id = s.booking_id
      WHERE b.id IS NULL OR b.state IN ('cancelled', 'no_show') OR NOT (b.engineer_id <=> s.engineer_id) OR b.community_id <> s.community_id
        OR (s.kind = 'work' AND (s.start_at < b.start_at OR s.start_at >= b.end_at)) OR (s.kind = 'travel' AND s.start_at < b.end_at)`,
  },
  {
    name: 'missingCells',
    says: 'a live booking does not hold exactly the cells from its start to its end',
    sql: `SELECT b.id, b.engineer_id, b.state, b.start_at, b.end_at, COUNT(s.start_at) AS cells, MIN(s.start_at) AS first_cell
      FROM booking b LEFT JOIN schedule_atom s ON s.booking_id = b.id AND s.engineer_id = b.engineer_id AND s.kind = 'work'
      WHERE b.engineer_id IS NOT NULL AND b.state IN (${LIVE})
      GROUP BY b.id, b.engineer_id, b.state, b.start_at, b.end_at
      HAVING COUNT(s.start_at) <> CEIL(TIMESTAMPDIFF(MINUTE, b.start_at, b.end_at) / 30) OR MIN(s.start_at) <> b.start_at`,
  },
];

const RELATIONS: Invariant[] = [
  {
    name: 'severalButlers',
    says: 'a resident has more than one active butler',
    sql: 'SELECT resident_id, COUNT(*) AS active FROM binding WHERE active = 1 GROUP BY resident_id HAVING COUNT(*) > 1',
  },
  {
    name: 'overlappingBindings',
    says: 'two bindings of a resident were in force at once',
    sql: `SELECT a.resident_id, a.id AS one, b.id AS other, a.bound_at, a.ended_at, b.bound_at AS other_bound, b.ended_at AS other_ended
      FROM binding a JOIN binding b ON b.resident_id = a.resident_id AND b.id > a.id
      WHERE a.bound_at < COALESCE(b.ended_at, '9999-12-31') AND b.bound_at < COALESCE(a.ended_at, '9999-12-31')`,
  },
  {
    name: 'brokenBindingHistory',
    says: 'a binding is neither in force nor ended, or both',
    sql: 'SELECT id, resident_id, active, bound_at, ended_at, end_reason FROM binding WHERE (active IS NULL) <> (ended_at IS NOT NULL)',
  },
  {
    name: 'severalDefaults',
    says: 'a resident has more than one default community, or none of several',
    sql: `SELECT resident_id, COUNT(is_default) AS defaults, COUNT(*) AS communities FROM resident_community
      GROUP BY resident_id HAVING COUNT(is_default) <> 1`,
  },
  {
    name: 'tooManyCommunities',
    says: 'a resident belongs to more than five communities',
    sql: 'SELECT resident_id, COUNT(*) AS communities FROM resident_community GROUP BY resident_id HAVING COUNT(*) > 5',
  },
];

const VISITS: Invariant[] = [
  {
    name: 'bookingsWithoutVisit',
    says: 'a live booking with an engineer does not hang on a live visit of his, there and that day',
    sql: `SELECT b.id, b.engineer_id, b.community_id, b.start_at, b.state, b.visit_id, v.live, v.engineer_id AS visit_engineer
      FROM booking b LEFT JOIN visit v ON v.id = b.visit_id
      WHERE b.engineer_id IS NOT NULL AND b.state IN (${LIVE}) AND NOT (v.live <=> 1 AND v.engineer_id <=> b.engineer_id
        AND v.community_id <=> b.community_id AND v.day <=> DATE(b.start_at + INTERVAL 8 HOUR))`,
  },
  {
    name: 'strayVisitors',
    says: 'a booking that is cancelled or waits for an engineer hangs on a visit',
    sql: `SELECT id, state, engineer_id, visit_id FROM booking
      WHERE visit_id IS NOT NULL AND (state = 'cancelled' OR engineer_id IS NULL)`,
  },
  {
    name: 'emptyVisits',
    says: 'a visit that only bookings made lives on without any',
    sql: `SELECT id, engineer_id, community_id, day FROM visit WHERE live = 1 AND source = 'booking' AND bookings = 0`,
  },
  {
    name: 'brokenVisits',
    says: 'a visit is cancelled and live, or neither',
    sql: `SELECT id, state, live FROM visit WHERE (state = 'cancelled') = (live IS NOT NULL)`,
  },
];

const COUNTERS: Invariant[] = [
  counted('the number of bookings on a visit', {
    name: 'visitBookings',
    sql: `SELECT v.id, v.bookings, v.joined, COUNT(b.id) AS counted, COALESCE(SUM(b.reason = 'joined'), 0) AS counted_joined
      FROM visit v LEFT JOIN booking b ON b.visit_id = v.id
      GROUP BY v.id, v.bookings, v.joined HAVING v.bookings <> COUNT(b.id) OR v.joined <> COALESCE(SUM(b.reason = 'joined'), 0)`,
  }),
  counted('the number of residents bound in a community', {
    name: 'bindingTally',
    sql: `SELECT community_id, SUM(counted) AS counted, SUM(stored) AS stored FROM (
        SELECT community_id, COUNT(*) AS counted, 0 AS stored FROM binding WHERE active = 1 GROUP BY community_id
        UNION ALL SELECT community_id, 0, bound FROM binding_tally) both_sides
      GROUP BY community_id HAVING SUM(counted) <> SUM(stored)`,
  }),
  counted('the number of services of an engineer in a community', {
    name: 'bookingTally',
    sql: `SELECT community_id, engineer_id, SUM(counted) AS counted, SUM(stored) AS stored FROM (
        SELECT community_id, engineer_id, COUNT(*) AS counted, 0 AS stored FROM booking
          WHERE state IN (${SERVED}) AND engineer_id IS NOT NULL GROUP BY community_id, engineer_id
        UNION ALL SELECT community_id, engineer_id, 0, completed FROM booking_tally) both_sides
      GROUP BY community_id, engineer_id HAVING SUM(counted) <> SUM(stored)`,
  }),
  counted('the number of services of an engineer', {
    name: 'engineerCompleted',
    sql: `SELECT e.id, e.completed AS stored, COUNT(b.id) AS counted FROM engineer e
        LEFT JOIN booking b ON b.engineer_id = e.id AND b.state IN (${SERVED})
      GROUP BY e.id, e.completed HAVING e.completed <> COUNT(b.id)`,
  }),
];

const NOTICES: Invariant[] = [
  counted('how far a notice got', {
    name: 'noticeReach',
    sql: `SELECT notice_id, channel, state, SUM(counted) AS counted, SUM(stored) AS stored FROM (
        SELECT notice_id, channel, state, COUNT(*) AS counted, 0 AS stored FROM notification_delivery GROUP BY notice_id, channel, state
        UNION ALL SELECT notice_id, channel, state, 0, n FROM notification_reach) both_sides
      GROUP BY notice_id, channel, state HAVING SUM(counted) <> SUM(stored)`,
  }),
  counted('the number of unread notices', {
    name: 'unreadNotices',
    sql: `SELECT resident_id, SUM(counted) AS counted, SUM(stored) AS stored FROM (
        SELECT resident_id, COUNT(*) AS counted, 0 AS stored FROM notification_delivery
          WHERE channel = 'inbox' AND state = 'delivered' AND read_at IS NULL GROUP BY resident_id
        UNION ALL SELECT resident_id, 0, unread FROM notification_inbox) both_sides
      GROUP BY resident_id HAVING SUM(counted) <> SUM(stored)`,
  }),
  counted('the balance of subscribe-message credits', {
    name: 'creditBalance',
    sql: `SELECT resident_id, template_id, SUM(counted) AS counted, SUM(stored) AS stored FROM (
        SELECT resident_id, template_id, SUM(delta) AS counted, 0 AS stored FROM notification_credit GROUP BY resident_id, template_id
        UNION ALL SELECT resident_id, template_id, 0, balance FROM notification_balance) both_sides
      GROUP BY resident_id, template_id HAVING SUM(counted) <> SUM(stored)`,
  }),
  {
    name: 'pushWithoutInbox',
    says: 'a notice was pushed to somebody who has it in no inbox',
    sql: `SELECT d.notice_id, d.resident_id, d.state FROM notification_delivery d
        LEFT JOIN notification_delivery i ON i.notice_id = d.notice_id AND i.resident_id = d.resident_id AND i.channel = 'inbox'
      WHERE d.channel = 'wechat' AND i.notice_id IS NULL`,
  },
  {
    name: 'stuckPushes',
    says: 'a push is being sent for longer than a push can take',
    sql: `SELECT notice_id, resident_id, next_at FROM notification_delivery WHERE channel = 'wechat' AND state = 'sending' AND next_at < ? - INTERVAL 5 MINUTE`,
    at: (now) => [now],
  },
];

const WORK: Invariant[] = [
  {
    name: 'stuckKeys',
    says: 'a request died and nobody asked for its answer again',
    sql: `SELECT account_id, idem_key, lease_until FROM idempotency_key WHERE state = 'running' AND lease_until < ?`,
    at: (now) => [now],
  },
  {
    name: 'deadFacts',
    says: 'a fact could not be brought to its listeners',
    sql: 'SELECT id, name, attempts, created_at FROM outbox_event WHERE dead = 1',
  },
];

export const INVARIANTS: readonly Invariant[] = [
  ...ENGINEERS,
  ...CALENDAR,
  ...RELATIONS,
  ...VISITS,
  ...COUNTERS,
  ...NOTICES,
  ...CONTACTS,
  ...PHOTOS,
  ...REVIEWS,
  ...WORK,
];

/** The invariants that do not hold, each with its rows. `names` leaves the others out; `now` is the server's time. */
export async function violations(
  sql: Pick<Pool, 'query'>,
  { names, now = new Date() }: { names?: string[]; now?: Date } = {},
): Promise<Violation[]> {
  const broken: Violation[] = [];
  for (const { name, says, sql: statement, at } of INVARIANTS.filter((each) => names?.includes(each.name) ?? true)) {
    const [rows] = await sql.query(`SELECT * FROM (${statement}) broken LIMIT ${SHOWN}`, at?.(now) ?? []);
    if ((rows as Row[]).length > 0) broken.push({ name, says, rows: rows as Row[] });
  }
  return broken;
}
