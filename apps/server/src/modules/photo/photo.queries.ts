import { In, IsNull, LessThan } from '../../foundation/database/conditions.js';
import type { Db, Tx } from '../../foundation/database/db.js';
import { Photo } from './photo.entity.js';
import type { PhotoPurpose } from './rules/may-upload.js';

/** How many photos of an owner hang on nothing. */
export function unusedOf(db: Db, ownerId: string): Promise<number> {
  return db.repository(Photo).countBy({ ownerId, subjectId: IsNull(), removedAt: IsNull() });
}

/** The places that an owner's unused photos take. */
export async function takenPlaces(tx: Tx, ownerId: string): Promise<(number | null)[]> {
  const sql = 'SELECT place FROM photo WHERE owner_id = :ownerId AND unused = 1';
  return (await tx.rows<{ place: number | null }>(sql, { ownerId })).map(({ place }) => place);
}

/** Some photos that have hung on nothing since before a moment. */
export async function unusedSince(db: Db, before: Date, size: number): Promise<string[]> {
  const unused = await db.repository(Photo).find({
    select: { id: true },
    where: { removedAt: IsNull(), subjectId: IsNull(), createdAt: LessThan(before) },
    take: size,
  });
  return unused.map(({ id }) => id);
}

export interface Hung {
  id: string;
  accountId: string;
  purpose: PhotoPurpose;
}

/** Hangs an own photo on a thing. False: there is no such one, or it hangs on something already. */
export async function hang(
  tx: Tx,
  { id, accountId, purpose }: Hung,
  subjectId: string,
  position: number,
): Promise<boolean> {
  const hung = await tx.affected(
    `UPDATE photo SET subject_id = :subjectId, position = :position
     WHERE id = :id AND owner_id = :accountId AND purpose = :purpose AND subject_id IS NULL AND removed_at IS NULL`,
    { subjectId, position, id, accountId, purpose },
  );
  return hung === 1;
}

export async function moveTo(tx: Tx, id: string, position: number): Promise<void> {
  await tx.repository(Photo).update({ id }, { position });
}

/** Whether there is such a photo, whatever it hangs on. */
export function isThere(tx: Tx, { id, accountId, purpose }: Hung): Promise<boolean> {
  return tx.repository(Photo).existsBy({ id, ownerId: accountId, purpose, removedAt: IsNull() });
}

/** The photos of things, in their order: only approved ones for anyone, all but removed ones for the owner. */
export function photosOf(
  db: Db,
  purpose: PhotoPurpose,
  subjectIds: string[],
  seer: 'anyone' | 'owner',
): Promise<Photo[]> {
  const seen = seer === 'anyone' ? { state: 'approved' as const } : {};
  return db.repository(Photo).find({
    where: { purpose, subjectId: In(subjectIds), removedAt: IsNull(), ...seen },
    order: { subjectId: 'ASC', position: 'ASC' },
  });
}

export function photosById(db: Db, ids: string[]): Promise<Photo[]> {
  return db.repository(Photo).findBy({ id: In(ids), removedAt: IsNull() });
}

export function lockPhoto(tx: Tx, id: string): Promise<Photo | null> {
  return tx.repository(Photo).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
}

export function lockPhotosOf(tx: Tx, purpose: PhotoPurpose, subjectId: string): Promise<Photo[]> {
  return tx.repository(Photo).find({
    where: { purpose, subjectId, removedAt: IsNull() },
    order: { position: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

export async function markRemoved(tx: Tx, ids: string[], removedAt: Date): Promise<void> {
  await tx.repository(Photo).update({ id: In(ids) }, { removedAt });
}

export function forgetRemoved(db: Db, before: Date, size: number): Promise<number> {
  return db.autocommit(`DELETE FROM photo WHERE removed_at < :before LIMIT ${size}`, { before });
}
