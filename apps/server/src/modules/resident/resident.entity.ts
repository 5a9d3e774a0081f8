import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A WeChat user as a customer; the id is the account's. */
@Entity('resident')
export class Resident {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'phone_sealed', type: 'varbinary', length: 120, nullable: true }) phoneSealed!: Buffer | null;
  @Column({ name: 'contact_name_sealed', type: 'varbinary', length: 200, nullable: true })
  contactNameSealed!: Buffer | null;
  @Column({ name: 'large_font', type: 'tinyint' }) largeFont!: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt!: Date;
}

/** Residency: a resident in a community. `isDefault` is 1 or null, so that the unique key allows one default. */
@Entity('resident_community')
export class Residency {
  @PrimaryColumn({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @PrimaryColumn({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ name: 'is_default', type: 'tinyint', nullable: true }) isDefault!: number | null;
  @Column({ name: 'address_sealed', type: 'varbinary', length: 600, nullable: true }) addressSealed!: Buffer | null;
  @Column({ name: 'joined_at', type: 'datetime', precision: 3 }) since!: Date;
}

/** 常用地址: sealed JSON of name, phone and address. */
@Entity('resident_contact')
export class KeptContact {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ name: 'resident_id', type: 'bigint' }) residentId!: string;
  @Column({ name: 'community_id', type: 'bigint' }) communityId!: string;
  @Column({ name: 'contact_sealed', type: 'varbinary', length: 1024 }) contactSealed!: Buffer;
  @Column({ name: 'used_at', type: 'datetime', precision: 3 }) usedAt!: Date;
}
