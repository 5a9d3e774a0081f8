import type { RegionOf } from '../../foundation/auth/audience.js';
import { IsNull, MoreThan } from '../../foundation/database/conditions.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import { isInRegion } from '../community/community.sql.js';
import { worksInRegion } from '../engineer/engineer.sql.js';
import { BindCode, ButlerBinding } from './binding.entity.js';
import { BOUND_TO } from './binding.sql.js';
import type { AttemptFacts } from './rules/funnel.js';

/** The counter of residents bound in a community changes in the transaction of the binding. */
export async function changeTally(tx: Tx, communityId: string, by: 1 | -1): Promise<void> {
  await tx.affected(
    'INSERT INTO binding_tally (community_id, bound) VALUES (:communityId, :by) ON DUPLICATE KEY UPDATE bound = bound + VALUES(bound)',
    { communityId, by },
  );
}

export interface AttemptRow extends AttemptFacts {
  engineerId: string;
}

const MAX_ATTEMPTS = 50_000;

export interface WhoseAttempts {
  /** Null: of all. */
  engineerId: string | null;
  regionOf: RegionOf;
}

/** A scan lies where it has led to; one that has led nowhere, where the engineer works. */
const SCANNED_IN_REGION = `(:regionOf IS NULL OR IF(a.community_id IS NULL,
  ${worksInRegion('a.engineer_id')}, ${isInRegion('a.community_id')}))`;

/** Scans launched within [from, until), of one engineer or of all; at most 50,000. */
export function attemptsBetween(
  db: Db,
  from: Date,
  until: Date,
  { engineerId, regionOf }: WhoseAttempts,
): Promise<AttemptRow[]> {
  const ofOne = engineerId ? 'a.engineer_id = :engineerId AND' : '';
  return db.rows<AttemptRow>(
    `SELECT a.engineer_id AS engineerId, a.launch_at AS launchAt, a.bound_at AS boundAt, a.declined_at AS declinedAt
     FROM binding_attempt a WHERE ${ofOne} a.launch_at >= :from AND a.launch_at < :until AND ${SCANNED_IN_REGION}
     ORDER BY a.launch_at LIMIT ${MAX_ATTEMPTS}`,
    { from, until, regionOf, ...(engineerId && { engineerId }) },
  );
}

/** Moves active bindings, the counter and the scans of a merged community. */
export async function moveBindings(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const moved = await tx.affected('UPDATE binding SET community_id = :intoId WHERE community_id = :fromId', {
    intoId,
    fromId,
  });
  await tx.affected('UPDATE binding_attempt SET community_id = :intoId WHERE community_id = :fromId', {
    intoId,
    fromId,
  });
  const [tally] = await tx.rows<{ bound: number }>(
    'SELECT bound FROM binding_tally WHERE community_id = :fromId FOR UPDATE',
    { fromId },
  );
  if (tally) {
    await tx.affected(
      'INSERT INTO binding_tally (community_id, bound) VALUES (:intoId, :bound) ON DUPLICATE KEY UPDATE bound = bound + VALUES(bound)',
      { intoId, bound: tally.bound },
    );
    await tx.affected('DELETE FROM binding_tally WHERE community_id = :fromId', { fromId });
  }
  return moved;
}

/** How many residents are bound in a community. */
export async function boundResidentsIn(db: Db, communityId: string): Promise<number> {
  const sql = 'SELECT bound FROM binding_tally WHERE community_id = :communityId';
  return (await db.row<{ bound: number }>(sql, { communityId }))?.bound ?? 0;
}

/** How many residents an engineer is the butler of. */
export async function boundResidentsOf(db: Db, engineerId: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS n FROM binding WHERE ${BOUND_TO}`;
  return Number((await db.row<{ n: string }>(sql, { engineerId }))?.n ?? 0);
}

/** The same in each of these communities; those without are left out. */
export async function boundResidentsByCommunity(
  db: Db,
  engineerId: string,
  communityIds: string[],
): Promise<Map<string, number>> {
  const rows = await db.rows<{ id: string; n: string }>(
    `SELECT community_id AS id, COUNT(*) AS n FROM binding
     WHERE ${BOUND_TO} AND community_id IN (:communityIds) GROUP BY community_id`,
    { engineerId, communityIds },
  );
  return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

/** The residents bound to an engineer, in the order of their ids. */
export async function residentsBoundTo(tx: Tx, engineerId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT resident_id AS id FROM binding WHERE ${BOUND_TO} ORDER BY resident_id`,
    { engineerId },
  );
  return rows.map(({ id }) => id);
}

export async function endBinding(tx: Tx, id: string, reason: string, now: Date): Promise<void> {
  await tx.affected(
    'UPDATE binding SET active = NULL, ended_at = :now, end_reason = :reason WHERE id = :id AND active = 1',
    { now, reason, id },
  );
}

/** The butler of now and those who were it since, latest first. */
export function bindingsSince(db: Db, residentId: string, since: Date): Promise<ButlerBinding[]> {
  return db.repository(ButlerBinding).find({
    where: [
      { residentId, active: 1 },
      { residentId, endedAt: MoreThan(since) },
    ],
    order: { boundAt: 'DESC', id: 'DESC' },
    take: 100,
  });
}

/** The live badge code of an engineer, or null. */
export async function badgeCodeOf(db: Db, engineerId: string): Promise<string | null> {
  const row = await db.row<{ code: string }>(
    'SELECT code FROM binding_code WHERE engineer_id = :engineerId AND revoked_at IS NULL AND booking_id IS NULL ORDER BY created_at LIMIT 1',
    { engineerId },
  );
  return row?.code ?? null;
}

/** The live code on the sheet of a service, or null. */
export async function sheetCodeOf(tx: Tx, engineerId: string, bookingId: string): Promise<string | null> {
  const found = await tx.repository(BindCode).findOneBy({ engineerId, bookingId, revokedAt: IsNull() });
  return found?.code ?? null;
}

export async function revokeBadgeCodes(tx: Tx, engineerId: string, now: Date): Promise<void> {
  await tx.affected(
    'UPDATE binding_code SET revoked_at = :now WHERE engineer_id = :engineerId AND booking_id IS NULL AND revoked_at IS NULL',
    { now, engineerId },
  );
}

export function forgetAttempts(db: Db, before: Date, size: number): Promise<number> {
  return db.autocommit(`DELETE FROM binding_attempt WHERE launch_at < :before LIMIT ${size}`, { before });
}

/** How many bindings a community has, also those that ended. Takes `fromId`. */
export const BINDINGS_THERE = 'SELECT COUNT(*) FROM binding WHERE community_id = :fromId';
