import type { Role } from '../../foundation/auth/session-reader.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import type { IdentityExternal } from './identity.entity.js';

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

export async function rolesOf(db: Db, accountId: string): Promise<Role[]> {
  const sql = 'SELECT role FROM identity_role WHERE account_id = :accountId';
  return (await db.rows<{ role: Role }>(sql, { accountId })).map(({ role }) => role);
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

/** The account of a live session: a row for each of its roles, one without a role when it has none. */
export function liveSession(db: Db, tokenHash: Buffer, now: Date): Promise<{ id: string; role: Role | null }[]> {
  return db.rows(
    `SELECT s.account_id AS id, r.role
     FROM identity_session s LEFT JOIN identity_role r ON r.account_id = s.account_id
     WHERE s.token_hash = :tokenHash AND s.revoked_at IS NULL AND s.expires_at > :now`,
    { tokenHash, now },
  );
}

export async function revokeSession(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  const sql = 'UPDATE identity_session SET revoked_at = :now WHERE token_hash = :tokenHash AND revoked_at IS NULL';
  await db.autocommit(sql, { now, tokenHash });
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
