import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('engineer')
export class Engineer {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'account_id', type: 'bigint', nullable: true }) accountId!: string | null;
  @Column({ type: 'varchar', length: 40 }) name!: string;
  @Column({ type: 'varchar', length: 40 }) title!: string;
  @Column({ name: 'employee_no', type: 'varchar', length: 32 }) employeeNo!: string;
  @Column({ type: 'varchar', length: 500 }) about!: string;
  @Column({ name: 'started_on', type: 'date' }) startedOn!: string;
  @Column({ type: 'varchar', length: 8 }) state!: 'active' | 'left';
  /** Division whose uncovered communities he serves on call: '' is the whole brand, null none. */
  @Column({ name: 'on_call_division', type: 'varchar', length: 12, nullable: true }) onCallDivision!: string | null;
  @Column({ type: 'int' }) completed!: number;
  @Column({ type: 'tinyint' }) demo!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'left_at', type: 'datetime', precision: 3, nullable: true }) leftAt!: Date | null;
}

/** Papers that say who somebody is. */
export const IDENTITY_DOCUMENTS = ['idCard', 'residencePermit', 'travelPermit', 'passport'] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

/** An operator has looked at the papers of an engineer. `live` is 1 or null, so that the unique key allows one. */
@Entity('engineer_verification')
export class EngineerVerification {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ type: 'varchar', length: 16 }) document!: IdentityDocument;
  @Column({ name: 'verified_by', type: 'bigint' }) verifiedBy!: string;
  @Column({ name: 'verified_at', type: 'datetime', precision: 3 }) verifiedAt!: Date;
  @Column({ name: 'ended_by', type: 'bigint', nullable: true }) endedBy!: string | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column({ type: 'tinyint', nullable: true }) live!: number | null;
}

@Entity('engineer_skill')
export class EngineerSkill {
  @PrimaryColumn({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @PrimaryColumn({ type: 'varchar', length: 24 }) skill!: string;
}

/** Coverage: engineer ↔ community, dated. `live` and `isPrimary` are 1 or null, so that unique keys allow one. */
@Entity('engineer_coverage')
export class EngineerCoverage {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ type: 'date' }) since!: string;
  @Column({ type: 'date', nullable: true }) until!: string | null;
  @Column({ name: 'is_primary', type: 'tinyint', nullable: true }) isPrimary!: number | null;
  @Column({ type: 'tinyint', nullable: true }) live!: number | null;
}

/** Weekly working hours, minutes of the business day. */
@Entity('engineer_shift')
export class EngineerShift {
  @PrimaryColumn({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @PrimaryColumn({ type: 'tinyint' }) weekday!: number;
  @PrimaryColumn({ name: 'start_minute', type: 'smallint' }) startMinute!: number;
  @Column({ name: 'end_minute', type: 'smallint' }) endMinute!: number;
}

@Entity('engineer_time_off')
export class EngineerTimeOff {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ name: 'starts_at', type: 'datetime', precision: 3 }) startsAt!: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 }) endsAt!: Date;
  @Column({ type: 'varchar', length: 100 }) reason!: string;
}

@Entity('engineer_invitation')
export class EngineerInvitation {
  @PrimaryColumn({ name: 'code_hash', type: 'binary', length: 32 }) codeHash!: Buffer;
  @Column({ name: 'engineer_id', type: 'bigint' }) engineerId!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true }) usedAt!: Date | null;
  @Column({ name: 'used_by', type: 'bigint', nullable: true }) usedBy!: string | null;
}
