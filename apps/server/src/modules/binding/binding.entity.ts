import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The short opaque code in an engineer's QR; revocable, replaceable without losing those bound. */
@Entity('binding_code')
export class BindCode {
  @PrimaryColumn({ type: 'varchar', length: 32 }) code!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  /** The service sheet it is printed on; null for a badge or a poster. */
  @Column({ name: 'booking_id', type: 'bigint', nullable: true }) bookingId!: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true }) revokedAt!: Date | null;
}

/** Resident → engineer. `active` is 1 or null: the unique key (resident, active) allows one butler. */
@Entity('binding')
export class ButlerBinding {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ name: 'bound_at', type: 'datetime', precision: 3 }) boundAt!: Date;
  /** 1 when it took the place of another engineer's. */
  @Column({ type: 'tinyint' }) switched!: number;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column({ name: 'end_reason', type: 'varchar', length: 12, nullable: true }) endReason!: string | null;
  @Column({ type: 'tinyint', nullable: true }) active!: number | null;
}

/** One scan, from launch to the end; those that did not end stay in the denominator. */
@Entity('binding_attempt')
export class BindAttempt {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'varchar', length: 32 }) code!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @Column({ type: 'varchar', length: 8 }) channel!: 'mini' | 'h5';
  @Column({ name: 'launch_at', type: 'datetime', precision: 3 }) launchAt!: Date;
  @Column({ name: 'shown_at', type: 'datetime', precision: 3 }) shownAt!: Date;
  @Column({ name: 'bound_at', type: 'datetime', precision: 3, nullable: true }) boundAt!: Date | null;
  /** Where it has led to. */
  @Column({ name: 'community_id', type: 'bigint', nullable: true }) communityId!: string | null;
  @Column({ name: 'declined_at', type: 'datetime', precision: 3, nullable: true }) declinedAt!: Date | null;
}
