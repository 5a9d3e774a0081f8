import { EntityManager } from 'typeorm';
import { affected } from '../../foundation/database/db.js';

/**
 * Notes that a booking's state of this version is told. False: a state as new was told before. The row is locked, so that
 * facts of one booking that several workers hold are told one after the other.
 */
export async function isNewestTold(tx: EntityManager, bookingId: string, version: number): Promise<boolean> {
  await tx.query(
    'INSERT INTO notification_booking (booking_id, version) VALUES (?, -1) ON DUPLICATE KEY UPDATE version = version',
    [bookingId],
  );
  const raised = await affected(
    tx,
    'UPDATE notification_booking SET version = ? WHERE booking_id = ? AND version < ?',
    [version, bookingId, version],
  );
  return raised === 1;
}
