import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who works in the console. Without a password he has not used his link yet. */
@Entity('staff_member')
export class StaffMember {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' }) accountId!: string;
  @Column({ type: 'varchar', length: 40 }) username!: string;
  @Column({ name: 'full_name', type: 'varchar', length: 40 }) fullName!: string;
  @Column({ name: 'password_hash', type: 'varchar', length: 200, nullable: true }) passwordHash!: string | null;
  /** Seed of his second factor. */
  @Column({ name: 'totp_sealed', type: 'varbinary', length: 120, nullable: true }) totpSealed!: Buffer | null;
  /** Half minutes since 1970 of the last code that was taken: none is taken twice. */
  @Column({ name: 'totp_step', type: 'bigint', nullable: true }) totpStep!: string | null;
  /** Made by the demo: no server starts with him unless it is one. */
  @Column({ type: 'tinyint' }) demo!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'disabled_at', type: 'datetime', precision: 3, nullable: true }) disabledAt!: Date | null;
}

/** Sets a password and a second factor, once. */
@Entity('staff_link')
export class StaffLink {
  @PrimaryColumn({ name: 'token_hash', type: 'binary', length: 32 }) tokenHash!: Buffer;
  @Column({ name: 'account_id', type: 'bigint' }) accountId!: string;
  @Column({ name: 'totp_sealed', type: 'varbinary', length: 120 }) totpSealed!: Buffer;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true }) usedAt!: Date | null;
}

/** Stands in for a code of the second factor, once. */
@Entity('staff_recovery_code')
export class StaffRecoveryCode {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' }) accountId!: string;
  @PrimaryColumn({ name: 'code_hash', type: 'binary', length: 32 }) codeHash!: Buffer;
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true }) usedAt!: Date | null;
}
