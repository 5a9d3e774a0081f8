import { Params, Tx } from '../../foundation/database/db.js';
import { boundMembersOf } from '../binding/binding.sql.js';
import { membersOf, membership } from '../resident/resident.sql.js';
import { HEARD_AT, NoticeCategory } from './rules/hears.js';

/** A condition of the word that publishes, with its parameters; their names are its own. */
export interface Condition {
  sql: string;
  params: Params;
}

/** What was told under a merge key, but for kinds of notices that take back what others have said. */
interface Told {
  mergeKey: string;
  takenBackBy: string;
}

/**
 * Whom a notice is for: residents of its communities by their level; of those, who was told by such notices (`TOLD_BY.id`), or
 * who was told nothing yet (nor is left out, `MEMBER.resident_id`; `joining`: nor is to be told by this notice already); or one
 * resident.
 */
export type Audience =
  | { kind: 'community' }
  | ({ kind: 'told'; by: Condition } & Told)
  | ({ kind: 'untold'; leftOut: Condition | null; joining?: boolean } & Told)
  | { kind: 'resident'; residentId: string };

/** Names in a `Condition`: the notices that somebody was told by, and a resident of the notice's communities. */
export const TOLD_BY = 'g';
export const MEMBER = 'm';

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

/** Whether the member was told under a merge key. */
const toldSql = (more: string) => `EXISTS (SELECT 1 FROM notification_notice ${TOLD_BY} JOIN notification_delivery t
  ON t.notice_id = ${TOLD_BY}.id AND t.channel = 'inbox' AND t.resident_id = ${MEMBER}.resident_id AND t.state = 'delivered'
  WHERE ${TOLD_BY}.merge_key = :toldKey AND ${TOLD_BY}.kind <> :takenBackBy ${more})`;

const ADDRESSED = `EXISTS (SELECT 1 FROM notification_delivery o
  WHERE o.notice_id = :noticeId AND o.channel = 'inbox' AND o.resident_id = m.resident_id)`;

const MEMBERS = `(SELECT p.community_id, rc.resident_id FROM notification_place p
    JOIN ${membersOf('p.community_id', 'rc')} WHERE p.notice_id = :noticeId
  UNION SELECT p.community_id, b.resident_id FROM notification_place p
    JOIN ${boundMembersOf('p.community_id')} WHERE p.notice_id = :noticeId)`;

/** Whether a resident of the notice's communities is to be told by another notice already. */
export const addressedBy = (noticeId: string): Condition => ({
  sql: `EXISTS (SELECT 1 FROM notification_delivery o
    WHERE o.notice_id = :addressedBy AND o.channel = 'inbox' AND o.resident_id = ${MEMBER}.resident_id)`,
  params: { addressedBy: noticeId },
});

/** Either of two conditions, where there are such. */
export function eitherOf(one: Condition | null, other: Condition | null): Condition | null {
  if (!one || !other) return one ?? other;
  return { sql: `(${one.sql} OR ${other.sql})`, params: { ...one.params, ...other.params } };
}

/** Residents of the communities of `noticeId` who hear of it, each once, and whether they asked for it. */
function communityAudience({ category, audience }: FanOut): Condition {
  const asked = audience.kind === 'told' ? '1 = 1' : 'w.resident_id IS NOT NULL';
  const filters = filtersOf(audience);
  const sql = `SELECT m.resident_id, MAX(${asked}) AS asked FROM ${MEMBERS} m
    LEFT JOIN notification_level l ON l.resident_id = m.resident_id AND l.community_id = m.community_id
    LEFT JOIN notification_wish w ON w.resident_id = m.resident_id AND w.community_id = m.community_id AND w.notice_id IS NULL
    WHERE ${heardSql('l', `'${category}'`, `(${asked})`)} ${filters.map((filter) => `AND ${filter.sql}`).join(' ')}
    GROUP BY m.resident_id`;
  return { sql, params: Object.assign({}, ...filters.map(({ params }) => params)) as Params };
}

function filtersOf(audience: Audience): Condition[] {
  if (audience.kind !== 'told' && audience.kind !== 'untold') return [];
  const params = { toldKey: audience.mergeKey, takenBackBy: audience.takenBackBy };
  if (audience.kind === 'told')
    return [{ sql: toldSql(`AND ${audience.by.sql}`), params: { ...params, ...audience.by.params } }];
  const { joining, leftOut } = audience;
  return [
    { sql: `NOT ${toldSql('')}`, params },
    ...(joining ? [{ sql: `NOT ${ADDRESSED}`, params: {} }] : []),
    ...(leftOut ? [{ sql: `NOT ${leftOut.sql}`, params: leftOut.params }] : []),
  ];
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
