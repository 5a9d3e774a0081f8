import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A suggestion waits for its answer like the others and is no complaint: figures leave it out. */
export const COMPLAINT_CATEGORIES = ['late', 'quality', 'price', 'attitude', 'privacy', 'other', 'suggestion'] as const;
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number];
export const COMPLAINT_STATES = ['registered', 'handled'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

@Entity('complaint')
export class Complaint {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  /** Null: about the community in general. */
  @Column({ name: 'booking_id', type: 'bigint', nullable: true }) bookingId!: string | null;
  @Column({ name: 'engineer_id', type: 'bigint', nullable: true }) engineerId!: string | null;
  @Column({ type: 'varchar', length: 12 }) category!: ComplaintCategory;
  @Column({ type: 'varchar', length: 500 }) text!: string;
  @Column({ type: 'varchar', length: 10 }) state!: ComplaintState;
  @Column({ name: 'registered_at', type: 'datetime', precision: 3 }) registeredAt!: Date;
  @Column({ name: 'due_at', type: 'datetime', precision: 3 }) dueAt!: Date;
  /** The first complaint of the same matter, when that was not longer than seven days before: figures count both once. */
  @Column({ name: 'first_id', type: 'bigint', nullable: true }) firstId!: string | null;
  /** When it ought to have been handled and was not; null until then. */
  @Column({ name: 'overdue_at', type: 'datetime', precision: 3, nullable: true }) overdueAt!: Date | null;
  /** How often it was said again within seven days, before it was handled. */
  @Column({ type: 'smallint' }) repeats!: number;
  /** 1 upheld, 0 not; null until it is handled. */
  @Column({ type: 'tinyint', nullable: true }) upheld!: number | null;
  @Column({ type: 'varchar', length: 500, nullable: true }) answer!: string | null;
  @Column({ name: 'handled_at', type: 'datetime', precision: 3, nullable: true }) handledAt!: Date | null;
  @Column({ name: 'handled_by', type: 'bigint', nullable: true }) handledBy!: string | null;
}

/** The same complaint said again, while it waited to be handled. */
@Entity('complaint_repeat')
export class ComplaintRepeat {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'complaint_id', type: 'bigint' }) complaintId!: string;
  @Column({ type: 'varchar', length: 12 }) category!: ComplaintCategory;
  @Column({ type: 'varchar', length: 500 }) text!: string;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
}
