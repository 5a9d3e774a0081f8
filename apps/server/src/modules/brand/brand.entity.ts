import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who the company is, as an operator has said it: a row for every change, and the newest one holds. */
@Entity('brand')
export class Brand {
  @PrimaryColumn({ type: 'int' }) version!: number;
  @Column({ type: 'varchar', length: 60, nullable: true }) company!: string | null;
  @Column({ name: 'registration_no', type: 'char', length: 18, nullable: true }) registrationNo!: string | null;
  @Column({ type: 'varchar', length: 120, nullable: true }) address!: string | null;
  @Column({ type: 'varchar', length: 40, nullable: true }) hotline!: string | null;
  @Column({ name: 'hotline_hours', type: 'varchar', length: 40, nullable: true }) hotlineHours!: string | null;
  @Column({ name: 'desk_link', type: 'varchar', length: 300, nullable: true }) deskLink!: string | null;
  /** The company in 企业微信: inside WeChat its desk opens with it. */
  @Column({ name: 'desk_corp_id', type: 'varchar', length: 40, nullable: true }) deskCorpId!: string | null;
  @Column({ name: 'changed_by', type: 'bigint' }) changedBy!: string;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 }) changedAt!: Date;
}
