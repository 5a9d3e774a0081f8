import { Params, Tx } from '../../foundation/database/db.js';
import { boundMembersOf } from '../binding/binding.sql.js';
import { isGuestOf } from '../booking/booking.sql.js';
import { membersOf, membership } from '../resident/resident.sql.js';
import type { Channel } from './notification.entity.js';
import { countMoves } from './reach.queries.js';
import { HEARD_AT, NoticeCategory } from './rules/hears.js';

/**
 * Whom a notice is for: residents of its communities by their level; of those, who was told of a visit, or who was told
 * nothing of its day yet (nor has a booking on it; `joining`: nor is to be told by this notice already); or one resident.
 */
export type Audience =
  | { kind: 'community' }
  | { kind: 'told'; mergeKey: string; visitId: string }
  | { kind: 'untold'; mergeKey: string; guestsOf: string | null; joining?: boolean }
  | { kind: 'resident'; residentId: string };

export interface FanOut {
  noticeId: string;
  category: NoticeCategory;
  templateId: string | null;
  dueAt: Date;
  audience: Audience;
}

/** Own news first, then visits, then the rest: whoever waits for an engineer never waits behind a campaign. */
export const LANES: Record<NoticeCategory, number> = { own: 0, visit: 1, marketing: 2 };

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
const level = (alias: string) => `COALESCE(${alias}.level, 'visits')`;

/** SQL of rules/hears for a level row, a category and whether the resident asked. */
const heardSql = (alias: string, category: string, asked: string) => `(
  (${category} = 'visit' AND (${level(alias)} IN (${quoted(HEARD_AT.visit)}) OR (${asked} AND ${level(alias)} <> 'mute')))
  OR (${category} = 'marketing' AND ${level(alias)} IN (${quoted(HEARD_AT.marketing)})))`;

/** Whether the resident of delivery `d` belongs to a community of notice `n` and hears of it at this moment. */
export const HEARD_NOW = `EXISTS (SELECT 1 FROM notification_place p
  JOIN ${membership('d.resident_id', 'p.community_id', 'rc')}
  LEFT JOIN notification_level l ON l.resident_id = d.resident_id AND l.community_id = p.community_id
  WHERE p.notice_id = d.notice_id AND ${heardSql('l', 'n.category', 'd.asked = 1')})`;

/** Told of the day, and not that nobody comes after all. */
const TOLD = `EXISTS (SELECT 1 FROM notification_notice g JOIN notification_delivery t
  ON t.notice_id = g.id AND t.channel = 'inbox' AND t.resident_id = m.resident_id AND t.state = 'delivered'
  WHERE g.merge_key = :toldKey AND g.kind <> 'visitCancelled')`;
const TOLD_OF_VISIT = TOLD.replace(
  'WHERE',
  'JOIN notification_mention v ON v.notice_id = g.id AND v.visit_id = :toldVisitId WHERE',
);
const GUEST = isGuestOf(':guestsOf', 'm.resident_id');

const ADDRESSED = `EXISTS (SELECT 1 FROM notification_delivery o
  WHERE o.notice_id = :noticeId AND o.channel = 'inbox' AND o.resident_id = m.resident_id)`;

const MEMBERS = `(SELECT p.community_id, rc.resident_id FROM notification_place p
    JOIN ${membersOf('p.community_id', 'rc')} WHERE p.notice_id = :noticeId
  UNION SELECT p.community_id, b.resident_id FROM notification_place p
    JOIN ${boundMembersOf('p.community_id')} WHERE p.notice_id = :noticeId)`;

/** Residents of the communities of `noticeId` who hear of it, each once, and whether they asked for it. */
function communityAudience({ category, audience }: FanOut): { sql: string; params: Params } {
  const told = audience.kind === 'told';
  const asked = told ? '1 = 1' : 'w.resident_id IS NOT NULL';
  const filters: [sql: string, params: Params][] = [];
  if (audience.kind === 'told')
    filters.push([TOLD_OF_VISIT, { toldVisitId: audience.visitId, toldKey: audience.mergeKey }]);
  if (audience.kind === 'untold') filters.push([`NOT ${TOLD}`, { toldKey: audience.mergeKey }]);
  if (audience.kind === 'untold' && audience.joining) filters.push([`NOT ${ADDRESSED}`, {}]);
  if (audience.kind === 'untold' && audience.guestsOf) filters.push([`NOT ${GUEST}`, { guestsOf: audience.guestsOf }]);
  const sql = `SELECT m.resident_id, MAX(${asked}) AS asked FROM ${MEMBERS} m
    LEFT JOIN notification_level l ON l.resident_id = m.resident_id AND l.community_id = m.community_id
    LEFT JOIN notification_wish w ON w.resident_id = m.resident_id AND w.community_id = m.community_id AND w.notice_id IS NULL
    WHERE ${heardSql('l', `'${category}'`, `(${asked})`)} ${filters.map(([filter]) => `AND ${filter}`).join(' ')}
    GROUP BY m.resident_id`;
  return { sql, params: Object.assign({}, ...filters.map(([, params]) => params)) as Params };
}

/** Writes every delivery of a notice in one statement: the inbox always, WeChat where a credit is left. Returns how many. */
export async function fanOut(tx: Tx, wish: FanOut): Promise<number> {
  const { noticeId, category, templateId, dueAt, audience } = wish;
  const one = audience.kind === 'resident';
  const who = one
    ? { sql: 'SELECT :residentId AS resident_id, 0 AS asked', params: { residentId: audience.residentId } }
    : communityAudience(wish);
  const written = await tx.affected(
    `INSERT INTO notification_delivery (notice_id, channel, resident_id, lane, state, next_at, asked)
     SELECT :noticeId, c.channel, a.resident_id, :lane, 'waiting', :dueAt, a.asked
     FROM (${who.sql}) a JOIN (SELECT 'inbox' AS channel UNION ALL SELECT 'wechat') c
       LEFT JOIN notification_balance k ON k.resident_id = a.resident_id AND k.template_id = :templateId
     WHERE c.channel = 'inbox' OR k.balance > 0`,
    { ...who.params, noticeId, lane: LANES[category], dueAt, templateId: templateId ?? '' },
  );
  await tx.affected(
    `INSERT INTO notification_reach (notice_id, channel, state, n)
     SELECT notice_id, channel, state, COUNT(*) FROM notification_delivery WHERE notice_id = :noticeId GROUP BY notice_id, channel, state
     ON DUPLICATE KEY UPDATE n = VALUES(n)`,
    { noticeId },
  );
  if (written > 0) await cutIntoBatches(tx, wish);
  return written;
}

const BATCH = 500;

/** What the inbox worker takes at once, anew when a notice has been widened. A worker that holds an old one finds it gone. */
async function cutIntoBatches(tx: Tx, { noticeId, category, dueAt }: FanOut): Promise<void> {
  await tx.affected('DELETE FROM notification_batch WHERE notice_id = :noticeId', { noticeId });
  await tx.affected(
    `INSERT INTO notification_batch (notice_id, first_id, last_id, lane, due_at)
     SELECT :noticeId, MIN(k.resident_id), MAX(k.resident_id), :lane, :dueAt FROM (
       SELECT resident_id, ROW_NUMBER() OVER (ORDER BY resident_id) AS n FROM notification_delivery WHERE notice_id = :noticeId AND channel = 'inbox') k
     GROUP BY FLOOR((k.n - 1) / ${BATCH})`,
    { noticeId, lane: LANES[category], dueAt },
  );
}

/** Notices of a subject: all, of some kinds, or all but one. */
export interface Superseded {
  mergeKey: string;
  kinds?: string[];
  except?: string;
}

/** What waits to be told of a subject is told no more. */
export async function supersede(tx: Tx, { mergeKey, kinds = [], except }: Superseded, now: Date): Promise<void> {
  const ofKinds = kinds.length > 0 ? 'AND g.kind IN (:kinds)' : '';
  const which = `g.merge_key = :mergeKey AND g.id <> :except ${ofKinds} AND d.state = 'waiting'`;
  const params = { mergeKey, except: except ?? '0', ...(kinds.length > 0 && { kinds }) };
  const waiting = await tx.rows<{ notice_id: string; channel: Channel; n: string }>(
    `SELECT d.notice_id, d.channel, COUNT(*) AS n FROM notification_notice g JOIN notification_delivery d ON d.notice_id = g.id
     WHERE ${which} GROUP BY d.notice_id, d.channel FOR UPDATE`,
    params,
  );
  if (waiting.length === 0) return;
  await tx.affected(
    `UPDATE notification_notice g JOIN notification_delivery d ON d.notice_id = g.id
     SET d.state = 'superseded', d.done_at = :now, d.claim = NULL WHERE ${which}`,
    { ...params, now },
  );
  const moves = waiting.map(({ notice_id: noticeId, channel, n }) => ({ noticeId, channel, count: Number(n) }));
  await countMoves(
    tx,
    moves.map((move) => ({ ...move, from: 'waiting', to: 'superseded' })),
  );
}
