import type { Db, Tx } from '../../foundation/database/db.js';
import type { StaffMember } from './staff.entity.js';

const MEMBER = `account_id AS accountId, username, full_name AS fullName, password_hash AS passwordHash, totp_sealed AS totpSealed,
  totp_step AS totpStep, demo, created_at AS createdAt, disabled_at AS disabledAt`;

export function memberNamed(db: Db, username: string): Promise<StaffMember | null> {
  return db.row(`SELECT ${MEMBER} FROM staff_member WHERE username = :username`, { username });
}

export function memberOf(db: Db | Tx, accountId: string): Promise<StaffMember | null> {
  return db.row(`SELECT ${MEMBER} FROM staff_member WHERE account_id = :accountId`, { accountId });
}

/** Nobody else changes him until the transaction ends: signing in and being disabled come one after the other. */
export function lockedMember(tx: Tx, accountId: string): Promise<StaffMember | null> {
  return tx.row(`SELECT ${MEMBER} FROM staff_member WHERE account_id = :accountId FOR UPDATE`, { accountId });
}

/** By name, from a name on. */
export function members(db: Db, after: string, size: number): Promise<StaffMember[]> {
  const sql = `SELECT ${MEMBER} FROM staff_member WHERE username > :after ORDER BY username LIMIT ${size}`;
  return db.rows(sql, { after });
}

export function demoMembers(db: Db): Promise<{ username: string }[]> {
  return db.rows('SELECT username FROM staff_member WHERE demo = 1 ORDER BY username LIMIT 5');
}

/** Takes a step of the second factor; false: a code of it or of a later one was taken. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const sql =
    'UPDATE staff_member SET totp_step = :step WHERE account_id = :accountId AND (totp_step IS NULL OR totp_step < :step)';
  return (await tx.affected(sql, { accountId, step })) === 1;
}

/** Uses a recovery code; false: it is none of his, or was used. */
export async function useRecoveryCode(tx: Tx, accountId: string, codeHash: Buffer, now: Date): Promise<boolean> {
  const sql =
    'UPDATE staff_recovery_code SET used_at = :now WHERE account_id = :accountId AND code_hash = :codeHash AND used_at IS NULL';
  return (await tx.affected(sql, { accountId, codeHash, now })) === 1;
}

export async function recoveryCodesLeft(db: Db, accountId: string): Promise<number> {
  const sql = 'SELECT COUNT(*) AS n FROM staff_recovery_code WHERE account_id = :accountId AND used_at IS NULL';
  return Number((await db.row<{ n: number }>(sql, { accountId }))!.n);
}

export async function forgetRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await tx.affected('DELETE FROM staff_recovery_code WHERE account_id = :accountId', { accountId });
}

export async function keepPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  const sql = 'UPDATE staff_member SET password_hash = :passwordHash WHERE account_id = :accountId';
  await tx.affected(sql, { accountId, passwordHash });
}

/** What the link has set. */
export async function keepWayIn(
  tx: Tx,
  accountId: string,
  { passwordHash, totpSealed, step }: { passwordHash: string; totpSealed: Buffer; step: number },
): Promise<void> {
  await tx.affected(
    `UPDATE staff_member SET password_hash = :passwordHash, totp_sealed = :totpSealed, totp_step = :step
     WHERE account_id = :accountId`,
    { accountId, passwordHash, totpSealed, step },
  );
}

/** Neither password nor second factor any more. */
export async function forgetWayIn(tx: Tx, accountId: string): Promise<void> {
  const sql =
    'UPDATE staff_member SET password_hash = NULL, totp_sealed = NULL, totp_step = NULL WHERE account_id = :accountId';
  await tx.affected(sql, { accountId });
}

export async function setDisabled(tx: Tx, accountId: string, disabledAt: Date | null): Promise<void> {
  const sql = 'UPDATE staff_member SET disabled_at = :disabledAt WHERE account_id = :accountId';
  await tx.affected(sql, { accountId, disabledAt });
}

interface Link {
  accountId: string;
  totpSealed: Buffer;
  expiresAt: Date;
}

/** A link that can be used now. */
export function openLink(db: Db | Tx, tokenHash: Buffer, now: Date): Promise<Link | null> {
  const sql = `SELECT account_id AS accountId, totp_sealed AS totpSealed, expires_at AS expiresAt
     FROM staff_link WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > :now`;
  return db.row(sql, { tokenHash, now });
}

/** Uses a link up; false: somebody was faster, or it has ended. */
export async function useLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
  const sql =
    'UPDATE staff_link SET used_at = :now WHERE token_hash = :tokenHash AND used_at IS NULL AND expires_at > :now';
  return (await tx.affected(sql, { tokenHash, now })) === 1;
}

/** No link of his works any more. */
export async function endLinks(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.affected('UPDATE staff_link SET used_at = :now WHERE account_id = :accountId AND used_at IS NULL', {
    accountId,
    now,
  });
}

export function forgetLinks(db: Db, before: Date, size: number): Promise<number> {
  return db.autocommit(`DELETE FROM staff_link WHERE expires_at < :before LIMIT ${size}`, { before });
}

/** Who can sign in, as far as the staff is concerned; locked, so that two do not disable each other. */
export async function lockedMembers(tx: Tx): Promise<{ accountId: string; isAble: boolean }[]> {
  const rows = await tx.rows<{ accountId: string; able: number }>(
    `SELECT account_id AS accountId, disabled_at IS NULL AND password_hash IS NOT NULL AS able
     FROM staff_member ORDER BY account_id FOR UPDATE`,
  );
  return rows.map(({ accountId, able }) => ({ accountId, isAble: able === 1 }));
}
