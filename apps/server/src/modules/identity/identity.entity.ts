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
}

@Entity('identity_staff')
export class IdentityStaff {
  @PrimaryColumn({ name: 'account_id', type: 'bigint' }) accountId!: string;
  @Column({ type: 'varchar', length: 40 }) username!: string;
  @Column({ name: 'password_hash', type: 'varchar', length: 200 }) passwordHash!: string;
}
