import { Tx } from '../../foundation/database/db.js';

/** Facts stored before they had a version are told as they come. */
const NEVER_OLD = -1;

/**
 * Notes that a booking's state of this version is told. False: a state as new was told before. The row is locked, so that
 * facts of one booking that several workers hold are told one after the other.
 */
export async function isNewestTold(tx: Tx, bookingId: string, version = NEVER_OLD): Promise<boolean> {
  await tx.affected(
    'INSERT INTO notification_booking (booking_id, version) VALUES (:bookingId, -1) ON DUPLICATE KEY UPDATE version = version',
    { bookingId },
  );
  if (version === NEVER_OLD) return true;
  const raised = await tx.affected(
    'UPDATE notification_booking SET version = :version WHERE booking_id = :bookingId AND version < :version',
    { version, bookingId },
  );
  return raised === 1;
}
