import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BookingMode } from '../dispatch/dispatch.dto.js';
import type { CancelCause } from './rules/cancel-cause.js';
import type { BookingState } from './rules/may-change.js';

@Entity('booking')
export class Booking {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  /** Number for people, such as QQ261122-K7M3PX. */
  @Column({ type: 'varchar', length: 16 }) no!: string;
  @Column({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ name: 'service_item_id', type: 'bigint' }) serviceItemId!: string;
  /** The service as it was agreed on: later edits of the catalogue are not its. Null in rows of a version before. */
  @Column({ name: 'service_name', type: 'varchar', length: 40, nullable: true }) serviceName!: string | null;
  @Column({ name: 'service_minutes', type: 'smallint', nullable: true }) serviceMinutes!: number | null;
  @Column({ name: 'service_skill', type: 'varchar', length: 24, nullable: true }) serviceSkill!: string | null;
  /** 分, out of warranty and in it. */
  @Column({ name: 'list_price_fen', type: 'int', nullable: true }) listPriceFen!: number | null;
  @Column({ name: 'warranty_price_fen', type: 'int', nullable: true }) warrantyPriceFen!: number | null;
  /** Null while the booking waits in the queue of the region. */
  @Column({ name: 'engineer_id', type: 'bigint', nullable: true }) engineerId!: string | null;
  @Column({ name: 'preferred_engineer_id', type: 'bigint', nullable: true }) preferredEngineerId!: string | null;
  @Column({ type: 'varchar', length: 6 }) mode!: BookingMode;
  @Column({ type: 'varchar', length: 12 }) state!: BookingState;
  @Column({ name: 'start_at', type: 'datetime', precision: 3 }) startAt!: Date;
  @Column({ name: 'end_at', type: 'datetime', precision: 3 }) endAt!: Date;
  /** 分, as agreed when it was booked, by what the resident said of the warranty. What was paid stands in the record. */
  @Column({ name: 'price_fen', type: 'int' }) priceFen!: number;
  @Column({ name: 'in_warranty', type: 'tinyint' }) inWarranty!: number;
  /** Sealed JSON of name, phone and address; null for history without contact. */
  @Column({ name: 'contact_sealed', type: 'varbinary', length: 1024, nullable: true }) contactSealed!: Buffer | null;
  /** Sealed text for the engineer: it may tell a door code. The plain column beside it is of old and stays empty. */
  /** What a server of the version before wrote, until `migrate` seals it. */
  @Column({ name: 'note', type: 'varchar', nullable: true, insert: false, update: false }) plainNote?: string | null;
  @Column({ name: 'note_sealed', type: 'varbinary', length: 1280, nullable: true }) noteSealed!: Buffer | null;
  /** 1 when another engineer than the one shown before confirming serves it. */
  @Column({ name: 'engineer_changed', type: 'tinyint' }) engineerChanged!: number;
  /** Why this engineer: see dispatch/rules/choose-engineer. */
  @Column({ type: 'varchar', length: 16 }) reason!: string;
  /** The score behind the reason, as JSON: see Dispatch. */
  @Column({ type: 'text', nullable: true }) dispatch!: string | null;
  /** The visit it hangs on; null in the queue, and once cancelled. */
  @Column({ name: 'visit_id', type: 'bigint', nullable: true }) visitId!: string | null;
  /** When the engineer was there, and how many minutes after the promised start. */
  @Column({ name: 'arrived_at', type: 'datetime', precision: 3, nullable: true }) arrivedAt!: Date | null;
  @Column({ name: 'late_minutes', type: 'smallint', nullable: true }) lateMinutes!: number | null;
  /** The finished booking whose issue came back. */
  @Column({ name: 'reopens_id', type: 'bigint', nullable: true }) reopensId!: string | null;
  /** What the resident picked when he cancelled it. */
  @Column({ name: 'cancel_cause', type: 'varchar', length: 12, nullable: true }) cancelCause!: CancelCause | null;
  /** Counts the changes: two changes at once, and the second is refused. */
  @Column({ type: 'int' }) version!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'finished_at', type: 'datetime', precision: 3, nullable: true }) finishedAt!: Date | null;
  @Column({ type: 'tinyint' }) demo!: number;
}

@Entity('booking_change')
export class BookingChange {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'booking_id', type: 'bigint' }) bookingId!: string;
  @Column({ type: 'varchar', length: 12 }) state!: BookingState;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
  @Column({ name: 'by_role', type: 'varchar', length: 10 }) byRole!: string;
  @Column({ name: 'by_id', type: 'bigint', nullable: true }) byId!: string | null;
  @Column({ type: 'varchar', length: 200 }) text!: string;
}
