import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('identity_account')
export class IdentityAccount {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

/** One way to recognise an account: (scope, external id) is unique and compared byte by byte. */
@Entity('identity_external')
export class IdentityExternal {
  @PrimaryColumn({ type: 'varchar', length: 40 }) scope!: string;
  @PrimaryColumn({ name: 'external_id', type: 'varbinary', length: 64 }) externalId!: Buffer;
  @Column({ name: 'account_id', type: 'bigint' }) accountId!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

@Entity('identity_role')
export class IdentityRole {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' }) accountId!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) role!: string;
}

@Entity('identity_session')
export class IdentitySession {
  @PrimaryColumn({ name: 'token_hash', type: 'binary', length: 32 }) tokenHash!: Buffer;
  @Column({ name: 'account_id', type: 'bigint' }) accountId!: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 }) expiresAt!: Date;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true }) revokedAt!: Date | null;
  /** What follows is of sessions of staff, who look at them. */
  @Column({ type: 'bigint', nullable: true }) id!: string | null;
  @Column({ name: 'staff_name', type: 'varchar', length: 40, nullable: true }) staffName!: string | null;
  @Column({ type: 'varchar', length: 160, nullable: true }) agent!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) network!: string | null;
  /** 1: from where he had never been, and he has not said that it was he. */
  @Column({ name: 'unknown_place', type: 'tinyint', nullable: true }) unknownPlace!: number | null;
}
