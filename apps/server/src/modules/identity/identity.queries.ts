import type { Role } from '../../foundation/auth/session-reader.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import type { IdentityExternal, IdentitySession } from './identity.entity.js';

/** The external id of an account in a scope, or null. */
export async function externalIdOf(db: Db, accountId: string, scope: string): Promise<Buffer | null> {
  const row = await db.row<{ external_id: Buffer }>(
    'SELECT external_id FROM identity_external WHERE account_id = :accountId AND scope = :scope',
    { accountId, scope },
  );
  return row?.external_id ?? null;
}

/** The account that an external id leads to, or null. */
export async function accountBehind(db: Db, scope: string, externalId: Buffer): Promise<string | null> {
  const row = await db.row<{ account_id: string }>(
    'SELECT account_id FROM identity_external WHERE scope = :scope AND external_id = :externalId',
    { scope, externalId },
  );
  return row?.account_id ?? null;
}

/** Keeps an external identity, unless it leads somewhere already. */
export async function keepExternal(db: Db, { scope, externalId, accountId, createdAt }: IdentityExternal) {
  await db.autocommit(
    'INSERT IGNORE INTO identity_external (scope, external_id, account_id, created_at) VALUES (:scope, :externalId, :accountId, :createdAt)',
    { scope, externalId, accountId, createdAt },
  );
}

/** The one role of staff until the migration 0030. Its rows stay for a server of that version, and say nothing any more. */
const isKnown = (role: string) => `${role} <> 'operator'`;

export async function rolesOf(db: Db, accountId: string): Promise<Role[]> {
  const sql = `SELECT role FROM identity_role WHERE account_id = :accountId AND ${isKnown('role')}`;
  return (await db.rows<{ role: Role }>(sql, { accountId })).map(({ role }) => role);
}

export async function rolesOfAll(db: Db, accountIds: string[]): Promise<Map<string, Role[]>> {
  const roles = new Map<string, Role[]>(accountIds.map((id) => [id, []]));
  if (accountIds.length === 0) return roles;
  const sql = `SELECT account_id AS accountId, role FROM identity_role WHERE account_id IN (:accountIds) AND ${isKnown('role')}`;
  for (const { accountId, role } of await db.rows<{ accountId: string; role: Role }>(sql, { accountIds }))
    roles.get(accountId)!.push(role);
  return roles;
}

/** Giving it twice changes nothing. */
export async function grantRole(tx: Tx, accountId: string, role: Role): Promise<void> {
  await tx.affected('INSERT IGNORE INTO identity_role (account_id, role) VALUES (:accountId, :role)', {
    accountId,
    role,
  });
}

export async function withdrawRole(tx: Tx, accountId: string, role: Role): Promise<void> {
  await tx.affected('DELETE FROM identity_role WHERE account_id = :accountId AND role = :role', { accountId, role });
}

/** Of the staff he is nothing any more, also to a server of the version before. */
export async function withdrawStaffRoles(tx: Tx, accountId: string): Promise<void> {
  const sql = "DELETE FROM identity_role WHERE account_id = :accountId AND role NOT IN ('resident', 'engineer')";
  await tx.affected(sql, { accountId });
}

/** The account of a live session: a row for each of its roles, one without a role when it has none. */
export function liveSession(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<{ id: string; role: Role | null; staffName: string | null }[]> {
  return db.rows(
    `SELECT s.account_id AS id, r.role, s.staff_name AS staffName
     FROM identity_session s LEFT JOIN identity_role r ON r.account_id = s.account_id AND ${isKnown('r.role')}
     WHERE s.token_hash = :tokenHash AND s.revoked_at IS NULL AND s.expires_at > :now`,
    { tokenHash, now },
  );
}

export async function revokeSession(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  const sql = 'UPDATE identity_session SET revoked_at = :now WHERE token_hash = :tokenHash AND revoked_at IS NULL';
  await db.autocommit(sql, { now, tokenHash });
}

/** Sessions of staff that are live or came from where he had never been, newest first. */
export function staffSessions(db: Db, accountId: string, now: Date): Promise<IdentitySession[]> {
  return db.rows(
    `SELECT id, token_hash AS tokenHash, created_at AS createdAt, expires_at AS expiresAt, revoked_at AS revokedAt,
       agent, network, unknown_place AS unknownPlace
     FROM identity_session
     WHERE account_id = :accountId AND id IS NOT NULL AND ((revoked_at IS NULL AND expires_at > :now) OR unknown_place = 1)
     ORDER BY created_at DESC, id DESC LIMIT 50`,
    { accountId, now },
  );
}

/** Ends one of somebody's sessions of staff; of none that is his, nothing. */
export async function revokeStaffSession(tx: Tx, accountId: string, id: string, now: Date): Promise<void> {
  const sql =
    'UPDATE identity_session SET revoked_at = :now, unknown_place = 0 WHERE account_id = :accountId AND id = :id AND revoked_at IS NULL';
  await tx.affected(sql, { accountId, id, now });
}

/** Ends all of somebody's sessions but the kept one. */
export async function revokeSessionsOf(tx: Tx, accountId: string, kept: Buffer | null, now: Date): Promise<void> {
  await tx.affected(
    `UPDATE identity_session SET revoked_at = :now
     WHERE account_id = :accountId AND revoked_at IS NULL AND (:kept IS NULL OR token_hash <> :kept)`,
    { accountId, kept, now },
  );
}

/** He has looked at the places that he did not know. */
export async function placesSeen(tx: Tx, accountId: string): Promise<void> {
  await tx.affected(
    'UPDATE identity_session SET unknown_place = 0 WHERE account_id = :accountId AND unknown_place = 1',
    {
      accountId,
    },
  );
}

export async function hasSignedIn(db: Db, accountId: string): Promise<boolean> {
  return (await db.row('SELECT 1 FROM identity_session WHERE account_id = :accountId LIMIT 1', { accountId })) !== null;
}

export function forgetSessions(db: Db, before: Date, size: number): Promise<number> {
  return db.autocommit(`DELETE FROM identity_session WHERE expires_at < :before LIMIT ${size}`, { before });
}

/** Whether a name has signed in from a network not long ago; `pair` is the hash of both. */
export async function isKnownPair(db: Db, pair: Buffer, now: Date): Promise<boolean> {
  const sql = 'SELECT until FROM identity_address WHERE pair = :pair AND until > :now';
  return (await db.row(sql, { pair, now })) !== null;
}

export async function keepPair(db: Db, pair: Buffer, until: Date): Promise<void> {
  await db.autocommit(
    'INSERT INTO identity_address (pair, until) VALUES (:pair, :until) ON DUPLICATE KEY UPDATE until = VALUES(until)',
    { pair, until },
  );
}
