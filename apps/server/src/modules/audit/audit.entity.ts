import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Change } from '../../foundation/audit/changes-of.js';

/** Something that somebody of the staff did. Rows are only added. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'datetime', precision: 3 }) at!: Date;
  @Column({ name: 'actor_id', type: 'bigint', nullable: true }) actorId!: string | null;
  @Column({ type: 'varchar', length: 40 }) actor!: string;
  @Column({ type: 'varchar', length: 60 }) address!: string;
  @Column({ type: 'varchar', length: 160 }) agent!: string;
  @Column({ type: 'varchar', length: 60 }) action!: string;
  /** In words, as they were then. */
  @Column({ name: 'action_text', type: 'varchar', length: 60 }) actionText!: string;
  @Column({ type: 'varchar', length: 120 }) subject!: string;
  @Column({ type: 'json' }) told!: object;
  /** What was before and after; null: it tells nothing of it. */
  @Column({ type: 'json', nullable: true }) changes!: Change[] | null;
}
